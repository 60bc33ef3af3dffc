package org.greenlight.settlement;

import org.greenlight.kernel.Money;

/**
 * How an incoming amount is divided: the advance first, then the held-back part of the supplier, the rest is nobody's yet.
 *
 * @param toAdvance repays the funder
 * @param toSupplier held back for the supplier until the settlement
 * @param rest stays in suspense
 */
record Share(Money toAdvance, Money toSupplier, Money rest) {

    Money counted() {
        return toAdvance.plus(toSupplier);
    }
}
