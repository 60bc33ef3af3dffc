package org.greenlight.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The partners' clock: system time plus an offset. The product's business clock can be moved in a demo; a registry that
 * stays behind would rank what is filed today before what was filed "last week".
 */
final class BusinessTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    record Moved(Duration offset) {}

    private final Journal journal;
    private volatile Duration offset = Duration.ZERO;

    BusinessTime(Journal journal) {
        this.journal = journal;
        journal.recovered().stream().filter(e -> e.kind().equals("clock.moved")).forEach(e -> offset = e.as(Moved.class).offset());
    }

    Instant now() {
        return Instant.now().plus(offset);
    }

    LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    synchronized void move(Duration to) {
        if (!to.equals(offset)) {
            journal.append("clock.moved", new Moved(to));
            offset = to;
        }
    }

    Duration offset() {
        return offset;
    }
}
