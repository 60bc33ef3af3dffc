package org.greenlight.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlight.GreenlightTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxTest extends GreenlightTest {

    @Autowired
    private Inbox inbox;

    @Test
    void whoDeliversAMessageIsToldItsOutcomeAlsoWhenTheBackgroundWasQuickerToTakeIt() throws Exception {
        String id = UUID.randomUUID().toString();
        system(() -> jdbc.update(
                "insert into inbox (source, message_id, type, payload, headers, state, received_at, next_at)"
                        + " values ('test', ?, 'none', ''::bytea, '{}', 'RECEIVED', now(), 'infinity')",
                id));
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<Integer> background = CompletableFuture.supplyAsync(() -> system(() -> {
            jdbc.queryForList("select from inbox where message_id = ? for update", id);
            taken.countDown();
            eventually().until(() -> jdbc.queryForObject(
                    "select exists (select from pg_locks where transactionid = pg_current_xact_id()::xid and not granted)",
                    Boolean.class));
            return jdbc.update("update inbox set state = 'HANDLED' where message_id = ?", id);
        }));
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(inbox.handle("test", id)).as("it is handled, if by somebody else").isTrue();
        assertThat(background).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(1);
    }
}
