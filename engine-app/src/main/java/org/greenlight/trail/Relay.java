package org.greenlight.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.greenlight.party.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the log to Kafka in sealed order as CloudEvents: every record to {@code greenlight.trail}, keyed by its index,
 * and to {@code greenlight.events.<party>} for each party that may see it, keyed by the case. At least once: after a crash
 * the records that were not yet marked published are sent again under the same id.
 */
@Component
class Relay {

    static final String TRAIL = "greenlight.trail";
    static final String EVENTS = "greenlight.events.";
    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final KafkaAdmin admin;
    private final Set<String> knownTopics = new HashSet<>();

    Relay(JdbcTemplate jdbc, TransactionTemplate transaction, KafkaTemplate<byte[], byte[]> kafka, KafkaAdmin admin) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kafka = kafka;
        this.admin = admin;
    }

    private record Sealed(long index, Instant at, String type, UUID caseId, List<UUID> parties, String body) {}

    @Scheduled(fixedDelayString = "${greenlight.trail.relay-every:500ms}")
    void relay() {
        try {
            Scope.SYSTEM.run(() -> transaction.executeWithoutResult(tx -> publish()));
        } catch (KafkaGone e) {
            LOG.warn("The trail is not relayed now and will be later: {}", e.getMessage());
        }
    }

    private void publish() {
        List<Long> published = jdbc.queryForList("select published from trail_head where published < size for update skip locked", Long.class);
        if (published.isEmpty()) {
            return;
        }
        List<Sealed> records = jdbc.query(
                "select * from trail_record where index >= ? order by index limit ?",
                (row, n) -> new Sealed(
                        row.getLong("index"), row.getTimestamp("at").toInstant(), row.getString("type"),
                        row.getObject("case_id", UUID.class), uuids(row.getArray("parties")), row.getString("body")),
                published.get(0), BATCH);
        createTopics(records);
        List<CompletableFuture<SendResult<byte[], byte[]>>> sent = new ArrayList<>();
        for (Sealed sealed : records) {
            sent.add(kafka.send(event(TRAIL, ByteBuffer.allocate(Long.BYTES).putLong(sealed.index()).array(), sealed)));
            for (UUID party : sealed.parties()) {
                byte[] key = String.valueOf(sealed.caseId()).getBytes(StandardCharsets.UTF_8);
                sent.add(kafka.send(event(EVENTS + party, key, sealed)));
            }
        }
        await(sent);
        jdbc.update("update trail_head set published = ?", published.get(0) + records.size());
    }

    /** Made before the first send, with the broker's defaults, so that no send finds its topic missing. */
    private void createTopics(List<Sealed> records) {
        Set<String> needed = new TreeSet<>(Set.of(TRAIL));
        records.forEach(sealed -> sealed.parties().forEach(party -> needed.add(EVENTS + party)));
        needed.removeAll(knownTopics);
        if (!needed.isEmpty()) {
            try {
                admin.createOrModifyTopics(needed.stream().map(name -> TopicBuilder.name(name).build()).toArray(NewTopic[]::new));
            } catch (KafkaException e) {
                throw new KafkaGone(e.getMessage());
            }
            knownTopics.addAll(needed);
        }
    }

    private static ProducerRecord<byte[], byte[]> event(String topic, byte[] key, Sealed sealed) {
        var event = new ProducerRecord<>(topic, key, sealed.body().getBytes(StandardCharsets.UTF_8));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", Long.toString(sealed.index()));
        header(event, "ce_source", "/greenlight/trail");
        header(event, "ce_type", "org.greenlight." + sealed.type());
        header(event, "ce_subject", String.valueOf(sealed.caseId()));
        header(event, "ce_time", sealed.at().toString());
        header(event, "content-type", "application/json");
        return event;
    }

    private static void header(ProducerRecord<byte[], byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(List<CompletableFuture<SendResult<byte[], byte[]>>> sent) {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaGone("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaGone(String.valueOf(e.getCause() == null ? e : e.getCause()));
        }
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static final class KafkaGone extends RuntimeException {

        KafkaGone(String why) {
            super(why);
        }
    }
}
