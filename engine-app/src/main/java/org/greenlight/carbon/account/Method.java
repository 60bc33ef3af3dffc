package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How emissions are computed for a sector. The carbon constant is a fraction, for 44/12 has no decimal end; rounding and digits
 * count for display only.
 *
 * @param sectors beginnings of GB/T 4754 codes, {@code *} for every sector; empty: only where a file names the method
 * @param inForce first day; a reporting year goes by the method in force on its last day (GB/T 32150)
 * @param superseded the day another one took its place; null while it has none
 * @param gwp the IPCC assessment (SAR, AR5, AR6) of the global warming potentials
 */
record Method(
        String id, String version, List<String> sectors, LocalDate inForce, LocalDate superseded, BigDecimal carbonNumerator,
        BigDecimal carbonDenominator, String gwp, RoundingMode rounding, int digits, String fuelSet, List<String> processSets, String status,
        String source) {

    /** Wide enough that no figure of a statement is touched: twenty digits more than any input has. */
    static final MathContext EXACT = new MathContext(50, RoundingMode.HALF_EVEN);

    /** tCO2 of so many tonnes of carbon. */
    BigDecimal co2(BigDecimal tonnesOfCarbon) {
        return tonnesOfCarbon.multiply(carbonNumerator).divide(carbonDenominator, EXACT);
    }

    /** For a person to read; never computed with again. */
    BigDecimal shown(BigDecimal figure) {
        return figure.setScale(digits, rounding);
    }

    boolean countsFor(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return !inForce.isAfter(last) && (superseded == null || superseded.isAfter(last));
    }

    /** Length of the beginning that fits, 0 for every sector; -1 if the method is not for this sector and year. */
    int fit(String sector, int year) {
        if (!countsFor(year)) {
            return -1;
        }
        return sectors.stream().mapToInt(begin -> begin.equals("*") ? 0 : sector.startsWith(begin) ? begin.length() : -1).max().orElse(-1);
    }
}
