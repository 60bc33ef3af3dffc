package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The account of one enterprise and year, every figure in tCO2e and unrounded.
 *
 * @param totals the two totals of the Chinese view
 * @param display the totals as a person reads them, rounded as the method says
 * @param ghgProtocol the same lines by scope; what is exported is not netted there
 * @param defaults what the file left out and a factor row stood in for; each lowers the data quality
 * @param dataQuality 0 to 100, see {@link DataQuality}
 */
public record Statement(
        String organisation, String sector, int year, String method, String methodVersion, String carbonToCo2, String gwp, String methodSource,
        List<LineResult> lines, Totals totals, Display display, Scopes ghgProtocol, List<ProductResult> products, List<String> defaults,
        BigDecimal dataQuality) {

    /** @param heat GJ of the fuel, null where the formula computes none */
    public record LineResult(
            String id, String kind, String item, Category category, BigDecimal tonnes, BigDecimal biogenic, BigDecimal heat, List<Used> parameters) {

        /** What the line adds to the total: a deduction takes away. */
        BigDecimal signed() {
            return category.isDeduction() ? tonnes.negate() : tonnes;
        }
    }

    /** @param factorRow id of the row of the factor set, null if the file gave the figure @param defaulted the file left it out */
    public record Used(
            String name, BigDecimal value, String unit, Provenance provenance, String evidence, String factorRow, String status, String source,
            boolean defaulted) {}

    /** @param withoutEnergy fuel and process less fixed carbon @param withEnergy the same, with purchased less exported electricity and heat */
    public record Totals(BigDecimal withoutEnergy, BigDecimal withEnergy, BigDecimal biogenic) {}

    public record Display(RoundingMode rounding, int digits, BigDecimal withoutEnergy, BigDecimal withEnergy) {}

    public record Scopes(BigDecimal scope1, BigDecimal scope2, BigDecimal exported) {}

    /** Specific emissions per tonne of output. */
    public record ProductResult(String id, BigDecimal direct, BigDecimal indirect, List<PrecursorResult> precursors) {}

    /** @param ratio tonnes of it in a tonne of the product */
    public record PrecursorResult(String product, BigDecimal ratio, BigDecimal direct, BigDecimal indirect) {}

    /** Where a line counts. Exported energy and fixed carbon are deductions. */
    public enum Category {
        FUEL, PROCESS, FIXED, ELECTRICITY_PURCHASED, ELECTRICITY_EXPORTED, HEAT_PURCHASED, HEAT_EXPORTED;

        public boolean isEnergy() {
            return ordinal() >= ELECTRICITY_PURCHASED.ordinal();
        }

        public boolean isDeduction() {
            return this == FIXED || this == ELECTRICITY_EXPORTED || this == HEAT_EXPORTED;
        }
    }

    /** Where a figure comes from, best first, with what it is worth for the quality of the data: a house default, set by the bank. */
    public enum Provenance {
        MEASURED(100), CALCULATED(80), OFFICIAL_PUBLISHED(70), STANDARD_DEFAULT(50), USER_DEFINED(40);

        private final BigDecimal worth;

        Provenance(int worth) {
            this.worth = BigDecimal.valueOf(worth);
        }

        BigDecimal worth() {
            return worth;
        }
    }
}
