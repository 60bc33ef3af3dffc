package org.greenlight.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers as UUID version 7 (RFC 9562 section 5.7): milliseconds since 1970, then a 12-bit counter, then 62 random
 * bits. Ids of one process grow strictly, also within a millisecond and when the system clock is set back, so that
 * they sort in the order of their making and index pages fill from one side.
 */
public final class Ids {

    private static final int COUNTER_SIZE = 1 << 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static long lastMillis;
    private static int counter;

    private Ids() {}

    public static UUID next() {
        long head = nextHead(System.currentTimeMillis());
        return new UUID(head, (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private static synchronized long nextHead(long now) {
        if (now > lastMillis) {
            lastMillis = now;
            // The lower half only: the upper half is room for ids of the same millisecond.
            counter = RANDOM.nextInt(COUNTER_SIZE / 2);
        } else if (++counter == COUNTER_SIZE) {
            lastMillis++;
            counter = 0;
        }
        return lastMillis << 16 | 0x7000L | counter;
    }
}
