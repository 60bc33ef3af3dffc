package org.greenlight.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of the trail from its beginning, as another system does. */
public final class TrailTopic {

    private TrailTopic() {}

    /** The records of a topic until {@code size} of them are there; fails after a minute. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String bootstrap, String topic, long size) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> whole = List.of(new TopicPartition(topic, 0));
            consumer.assign(whole);
            consumer.seekToBeginning(whole);
            Instant last = Instant.now().plusSeconds(60);
            while (records.size() < size && Instant.now().isBefore(last)) {
                consumer.poll(Duration.ofMillis(300)).forEach(records::add);
            }
        }
        assertThat(records.size()).as("records of %s", topic).isGreaterThanOrEqualTo((int) size);
        return records;
    }

    /** The first of the records that share a number, as a reader of the topic keeps them. */
    public static List<ConsumerRecord<byte[], byte[]>> withoutRepeats(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Long, ConsumerRecord<byte[], byte[]>> first = new LinkedHashMap<>();
        records.forEach(record -> first.putIfAbsent(ByteBuffer.wrap(record.key()).getLong(), record));
        return List.copyOf(first.values());
    }

    /** Every number from 0 on, once and in its order. */
    public static void assertEachOnceAndInOrder(List<ConsumerRecord<byte[], byte[]>> records) {
        assertThat(records.stream().map(record -> ByteBuffer.wrap(record.key()).getLong()))
                .containsExactlyElementsOf(LongStream.range(0, records.size()).boxed().toList());
    }
}
