package org.greenlight.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Business time: system time plus one stored offset that an operator moves in the demo run and in tests only. The
 * engine's timers follow it. Leases, signatures and time-outs use real time instead.
 */
public final class BusinessClock extends Clock {

    /** The zone of the bank, in which due dates and working days are meant. */
    public static final ZoneId BANK_ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;

    public BusinessClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** The business day in the bank's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), BANK_ZONE);
    }

    /** Business time in the bank's zone. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(instant(), BANK_ZONE);
    }

    public Duration offset() {
        return offset;
    }

    /** Only the stored offset's owner calls this. */
    public void setOffset(Duration newOffset) {
        offset = newOffset;
    }

    @Override
    public ZoneId getZone() {
        return BANK_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), offset);
    }
}
