package org.greenlight.verifier.decision;

import java.math.BigDecimal;

/** One member of a condition's list. */
sealed interface Accepted {

    boolean accepts(Object plain);

    /** One value, null among them. */
    record One(Object literal) implements Accepted {

        @Override
        public boolean accepts(Object plain) {
            if (literal instanceof BigDecimal number) {
                return plain instanceof BigDecimal other && number.compareTo(other) == 0;
            }
            return literal == null ? plain == null : literal.equals(plain);
        }
    }

    /** An interval of numbers; a missing end is infinite. */
    record Between(BigDecimal low, boolean lowIn, BigDecimal high, boolean highIn) implements Accepted {

        @Override
        public boolean accepts(Object plain) {
            return plain instanceof BigDecimal number
                    && (low == null || number.compareTo(low) > (lowIn ? -1 : 0))
                    && (high == null || number.compareTo(high) < (highIn ? 1 : 0));
        }

        boolean holdsNothing() {
            int order = low == null || high == null ? -1 : low.compareTo(high);
            return order > 0 || (order == 0 && !(lowIn && highIn));
        }
    }
}
