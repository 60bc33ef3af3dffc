package org.greenlight.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.greenlight.programme.ProgrammeScene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** The log goes to Kafka in its order; a party's topic carries what that party may see and nothing else. */
class RelayTest extends ProgrammeScene {

    @Autowired
    private KafkaConnectionDetails kafka;

    @Test
    void theTrailIsPublishedInItsOrderAndNoRecordIsMissing() {
        activeProgramme(wish());
        // Under load a batch may go out again, as the contract says; under the same number, so that its reader knows it.
        var records = TrailTopic.withoutRepeats(TrailTopic.read(bootstrap(), Relay.TRAIL, published()));
        TrailTopic.assertEachOnceAndInOrder(records);
        List<String> bodies = system(() -> jdbc.queryForList("select body from trail_record where index < ? order by index", String.class, records.size()));
        assertThat(records.stream().map(RelayTest::body)).containsExactlyElementsOf(bodies);
    }

    @Test
    void aPartyReadsOnItsTopicWhatItMaySeeKeyedByTheCase() {
        UUID programme = activeProgramme(wish());
        published();
        UUID party = system(() -> jdbc.queryForObject("select lighthouse_id from programme where id = ?", UUID.class, programme));
        List<String> seen = system(() -> jdbc.queryForList(
                "select index::text from trail_record where ? = any (parties) order by index", String.class, party));
        var records = TrailTopic.read(bootstrap(), Relay.EVENTS + party, seen.size());
        assertThat(records.stream().map(record -> header(record, "ce_id")).distinct()).startsWith(seen.toArray(String[]::new));
        assertThat(records.stream().map(record -> new String(record.key(), StandardCharsets.UTF_8))).contains(programme.toString());
    }

    /** How many are published once all that is pending now is. */
    private long published() {
        return eventually().until(() -> system(() -> jdbc.queryForObject(
                "select case when size = published and not exists (select from trail_pending) then published else -1 end from trail_head", Long.class)),
                count -> count > 0);
    }

    private String bootstrap() {
        return kafka.getBootstrapServers().get(0);
    }

    private static String body(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
