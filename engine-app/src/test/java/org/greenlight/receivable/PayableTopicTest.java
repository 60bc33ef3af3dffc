package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.greenlight.Api;
import org.greenlight.connectors.erp.BatchSignature;
import org.greenlight.kernel.Ids;
import org.greenlight.party.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

class PayableTopicTest extends ReceivableTest {

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Test
    void aSignedBatchOnTheTopicIsTakenInAndConfirmed() throws Exception {
        byte[] batch = batch(whole(issue("1000.00")));
        publish(PayableMessages.TYPE, batch, sign(batch));
        UUID claim = onlyClaim();
        awaitState(claim, "CONFIRMED");
    }

    @Test
    void theSameBatchOnBothRoadsIsOneBatch() throws Exception {
        byte[] batch = batch(whole(issue("1000.00")));
        publish(PayableMessages.TYPE, batch, sign(batch));
        UUID claim = onlyClaim();
        assertThat(claimOf(outcome(send(batch, sign(batch)), 0))).isEqualTo(claim);
    }

    @Test
    void anUnknownTypeIsParkedAndVisible() throws Exception {
        String id = publish("org.greenlight.weather.v1", "{\"rain\":true}".getBytes(StandardCharsets.UTF_8), null);
        assertThat(parked(id)).contains("message-type-unknown");
    }

    @Test
    void aMalformedBatchIsParkedAndNothingIsLost() throws Exception {
        String id = publish(PayableMessages.TYPE, "{\"format\":".getBytes(StandardCharsets.UTF_8), null);
        assertThat(parked(id)).contains("batch-not-json", "{\\\"format\\\":");
    }

    @Test
    void aTamperedBatchIsParkedAndConfirmsNothing() throws Exception {
        byte[] batch = batch(whole(issue("1000.00")));
        byte[] other = batch(whole(issue("1000.00")));
        assertThat(parked(publish(PayableMessages.TYPE, batch, sign(other)))).contains("batch-signature-wrong");
        assertThat(debtor.list("/api/v1/receivables")).isEmpty();
    }

    @Test
    void aBatchOfALighthouseThatNobodyKnowsIsParked() throws Exception {
        byte[] batch = new String(batch(whole(issue("1000.00"))), StandardCharsets.UTF_8)
                .replace("\"lighthouseUscc\":\"" + lighthouse.uscc(), "\"lighthouseUscc\":\"91350100M000100Y43")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(parked(publish(PayableMessages.TYPE, batch, null))).contains("lighthouse-unknown");
    }

    private String publish(String type, byte[] value, String signature) throws Exception {
        String id = Ids.next().toString();
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                PayableTopic.TOPIC, lighthouse.uscc().value().getBytes(StandardCharsets.UTF_8), value);
        header(message, "ce_id", id);
        header(message, "ce_source", "/erp/" + lighthouse.uscc());
        header(message, "ce_type", type);
        header(message, "ce_specversion", "1.0");
        if (signature != null) {
            header(message, BatchSignature.HEADER, signature);
        }
        kafka.send(message).get(30, TimeUnit.SECONDS);
        return id;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private UUID onlyClaim() {
        List<Map<String, Object>> found = eventually().until(() -> debtor.list("/api/v1/receivables"), list -> list.size() == 1);
        return UUID.fromString(found.get(0).get("id").toString());
    }

    /** The parked message as the operator reads it. */
    private String parked(String messageId) {
        Api operator = person(funder, Role.OPERATOR);
        return eventually().until(() -> operator.get("/api/v1/parked-messages").body().findParents("messageId").stream()
                .filter(message -> message.path("messageId").asText().equals(messageId)).map(Object::toString)
                .findFirst().orElse(""), text -> !text.isEmpty());
    }
}
