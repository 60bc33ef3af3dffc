package org.greenlight.monitoring;

import java.math.BigDecimal;

/**
 * What a company emitted in a year, or is taken to have.
 *
 * @param tonnes tCO2e
 * @param scope1 direct emissions; null with {@code scope2} where the source does not split them
 */
record Emissions(int year, BigDecimal tonnes, BigDecimal scope1, BigDecimal scope2, DataQuality quality) {

    /** Reported by the company itself, not taken from its sector. */
    boolean isReported() {
        return quality == DataQuality.OPTION_1A || quality == DataQuality.OPTION_1B;
    }
}
