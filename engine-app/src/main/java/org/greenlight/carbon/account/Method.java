package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How emissions are computed for a sector in a span of years. The carbon constant is a fraction, for 44/12 has no decimal end;
 * the rounding counts for display only.
 *
 * @param sectors beginnings of GB/T 4754 codes, {@code *} for every sector; empty: only where a file names the method
 * @param gwp the IPCC assessment (SAR, AR5, AR6) of the global warming potentials
 */
record Method(
        String id, String version, List<String> sectors, int fromYear, int toYear, BigDecimal carbonNumerator, BigDecimal carbonDenominator,
        String gwp, RoundingMode rounding, String fuelSet, List<String> processSets, String status, String source) {

    /** Wide enough that no figure of a statement is touched: twenty digits more than any input has. */
    static final MathContext EXACT = new MathContext(50, RoundingMode.HALF_EVEN);

    /** tCO2 of so many tonnes of carbon. */
    BigDecimal co2(BigDecimal tonnesOfCarbon) {
        return tonnesOfCarbon.multiply(carbonNumerator).divide(carbonDenominator, EXACT);
    }

    /** Length of the beginning that fits, 0 for every sector; -1 if the method is not for this sector and year. */
    int fit(String sector, int year) {
        if (year < fromYear || year > toYear) {
            return -1;
        }
        return sectors.stream().mapToInt(begin -> begin.equals("*") ? 0 : sector.startsWith(begin) ? begin.length() : -1).max().orElse(-1);
    }
}
