package org.greenlight.assessment.wayup;

import java.math.BigInteger;
import java.util.Map;

/** The carbon efficiency K, intensity over the sector's average times 10000, as a fact that levers lower. */
final class Efficiency {

    static final String FACT = "carbonEfficiencyBps";
    static final int WHOLE = 10_000;

    private Efficiency() {}

    static boolean isKnown(Map<String, Object> facts) {
        return facts.get(FACT) != null;
    }

    /** To a part of a whole, rounded up to a whole basis point as in an assessment, so that a limit is never met by rounding. */
    static void lower(Map<String, Object> facts, long part, long whole) {
        BigInteger[] lowered = BigInteger.valueOf((Integer) facts.get(FACT)).multiply(BigInteger.valueOf(part))
                .divideAndRemainder(BigInteger.valueOf(whole));
        facts.put(FACT, lowered[0].intValueExact() + lowered[1].signum());
    }
}
