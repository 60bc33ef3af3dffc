package org.greenlight.carbon.account;

import java.math.BigDecimal;
import org.greenlight.carbon.account.Statement.Category;

/** One way to compute a line. It works in tonnes, GJ, MWh and 10^4 Nm3. */
interface Formula {

    Emission of(Inputs inputs);

    /**
     * @param tonnes tCO2e, not negative; a deduction's sign is its category's
     * @param biogenic tCO2 of biomass, reported apart and not counted
     * @param heat GJ of the fuel, null where no heat is computed
     */
    record Emission(Category category, BigDecimal tonnes, BigDecimal biogenic, BigDecimal heat) {
        Emission(Category category, BigDecimal tonnes, BigDecimal biogenic) {
            this(category, tonnes, biogenic, null);
        }

        Emission(Category category, BigDecimal tonnes) {
            this(category, tonnes, BigDecimal.ZERO, null);
        }

        Emission withHeat(BigDecimal gigajoules) {
            return new Emission(category, tonnes, biogenic, gigajoules);
        }
    }
}
