package org.greenlight.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A ratio or a yearly rate in hundredths of a percent: 9000 is 90 %, 385 is 3.85 %. A margin may be negative. */
public record BasisPoints(@JsonValue int value) implements Comparable<BasisPoints> {

    public static final BasisPoints ZERO = new BasisPoints(0);

    /** The whole: 100 %. */
    public static final BasisPoints ONE = new BasisPoints(10_000);

    public BasisPoints plus(BasisPoints other) {
        return new BasisPoints(Math.addExact(value, other.value));
    }

    public BasisPoints min(BasisPoints other) {
        return value <= other.value ? this : other;
    }

    public BasisPoints max(BasisPoints other) {
        return value >= other.value ? this : other;
    }

    /** The exact decimal fraction: 0.9000 for 9000. */
    public BigDecimal fraction() {
        return BigDecimal.valueOf(value, 4);
    }

    /** For a person: {@code 90.00%}. */
    public String percent() {
        return BigDecimal.valueOf(value, 2).toPlainString() + "%";
    }

    @Override
    public int compareTo(BasisPoints other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " bp";
    }
}
