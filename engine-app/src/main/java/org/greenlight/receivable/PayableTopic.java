package org.greenlight.receivable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.greenlight.effects.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * The topic on which ERP systems deliver payables, as CloudEvents in binary mode. A record is committed at the broker only
 * once it is stored in the inbox; a record that nobody understands is stored too, and parked there.
 */
@Component
class PayableTopic {

    static final String TOPIC = "greenlight.erp.payables";

    private final Inbox inbox;

    PayableTopic(Inbox inbox) {
        this.inbox = inbox;
    }

    @KafkaListener(id = "payables", topics = TOPIC, groupId = "greenlight-receivable")
    void receive(ConsumerRecord<byte[], byte[]> message, Acknowledgment committed) {
        Map<String, String> headers = headers(message);
        String source = "kafka:" + TOPIC + ":" + headers.getOrDefault("ce_source", "unknown");
        // Without an id of its sender a record is known by its place in the topic.
        String id = headers.getOrDefault("ce_id", message.partition() + "-" + message.offset());
        byte[] value = message.value() == null ? new byte[0] : message.value();
        inbox.store(source, id, headers.getOrDefault("ce_type", "unknown"), value, headers);
        committed.acknowledge();
        inbox.handle(source, id);
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
