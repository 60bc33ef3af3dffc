package org.greenlight.engine;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves business time, for the whole system and its engine, in the demo run and in tests. */
@Component
class TimeTravel implements org.springframework.beans.factory.InitializingBean {

    private final BusinessClock clock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final boolean allowed;

    TimeTravel(
            BusinessClock clock,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            @Value("${greenlight.movable-clock:false}") boolean allowed) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.allowed = allowed;
    }

    @Override
    public void afterPropertiesSet() {
        follow();
    }

    /** Follows the stored offset, also where another node moved it. */
    @Scheduled(fixedDelayString = "${greenlight.clock.poll:2s}")
    void follow() {
        Long seconds = Scope.SYSTEM.call(() -> transaction.execute(
                tx -> jdbc.queryForObject("select offset_seconds from business_clock", Long.class)));
        set(Duration.ofSeconds(seconds));
    }

    private void set(Duration offset) {
        if (!offset.equals(clock.offset())) {
            clock.setOffset(offset);
            ClockUtil.offset(offset.toMillis());
        }
    }

    /**
     * Moves business time to this instant. Back is refused once a case exists: what happened keeps its order.
     *
     * @throws Problem where the clock is not movable, or would move back
     */
    public void moveTo(Instant target) {
        if (!allowed) {
            throw Problem.forbidden("clock-not-movable");
        }
        // Rounded up to the second: whatever is due at the target is due then.
        Duration offset = Duration.ofSeconds(Duration.between(Instant.now(), target).plusMillis(999).toSeconds());
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(tx -> {
            boolean back = offset.compareTo(clock.offset()) < 0;
            Boolean started = jdbc.queryForObject(
                    "select exists (select from trail_record where case_id is not null) or exists (select from trail_pending where case_id is not null)",
                    Boolean.class);
            if (back && Boolean.TRUE.equals(started)) {
                throw Problem.refused("clock-moves-forward-only", clock.now().toString());
            }
            jdbc.update("update business_clock set offset_seconds = ?", offset.toSeconds());
        }));
        set(offset);
    }
}
