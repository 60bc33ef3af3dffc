package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What becomes of the rules that match. */
public enum HitPolicy {
    /** At most one may match. */
    UNIQUE,
    /** The first that matches, in the table's order. */
    FIRST,
    /** All that match. */
    COLLECT,
    /** The sum of the one output of all that match. */
    COLLECT_SUM,
    /** Its greatest value. */
    COLLECT_MAX,
    /** Its least value. */
    COLLECT_MIN;

    /** @param name as in a file, without a name UNIQUE */
    static Optional<HitPolicy> named(String name, String aggregation) {
        String policy = (name.isEmpty() ? "UNIQUE" : name) + (aggregation.isEmpty() ? "" : "_" + aggregation);
        return Arrays.stream(values()).filter(known -> known.name().equals(policy)).findFirst();
    }

    /** Whether the values of the hits become one. */
    public boolean aggregates() {
        return this == COLLECT_SUM || this == COLLECT_MAX || this == COLLECT_MIN;
    }

    BigDecimal aggregate(List<BigDecimal> values) {
        return switch (this) {
            case COLLECT_SUM -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case COLLECT_MAX -> values.stream().reduce(BigDecimal::max).orElseThrow();
            case COLLECT_MIN -> values.stream().reduce(BigDecimal::min).orElseThrow();
            default -> throw new IllegalStateException(this + " does not make one value of several");
        };
    }
}
