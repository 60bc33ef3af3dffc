package org.greenlight.carbon.account;

import java.math.BigDecimal;

/** One way to compute a line. It works in tonnes, GJ, MWh and 10^4 Nm3. */
interface Formula {

    Emission of(Inputs inputs);

    /** Where a line counts. Exported energy and fixed carbon are deductions. */
    enum Category {
        FUEL, PROCESS, FIXED, ELECTRICITY_PURCHASED, ELECTRICITY_EXPORTED, HEAT_PURCHASED, HEAT_EXPORTED;

        boolean isEnergy() {
            return ordinal() >= ELECTRICITY_PURCHASED.ordinal();
        }

        boolean isDeduction() {
            return this == FIXED || this == ELECTRICITY_EXPORTED || this == HEAT_EXPORTED;
        }
    }

    /** @param tonnes tCO2e, not negative; a deduction's sign is its category's @param biogenic tCO2 of biomass, reported apart and not counted */
    record Emission(Category category, BigDecimal tonnes, BigDecimal biogenic) {
        Emission(Category category, BigDecimal tonnes) {
            this(category, tonnes, BigDecimal.ZERO);
        }
    }
}
