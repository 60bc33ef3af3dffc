package org.greenlight.carbon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A greenhouse gas statement as other features may use it.
 *
 * @param scope2 emissions of bought energy within the total; null where the statement does not tell them
 * @param periodEnd the last day it tells about
 * @param sha256 digest of the document it is from
 */
public record StatementCard(int year, CarbonMass total, CarbonMass scope2, EvidenceLevel evidence, LocalDate periodEnd, String sha256) {

    private static final BigDecimal WHOLE_BPS = BigDecimal.valueOf(10_000);

    /** Share of the total that comes from bought energy, times 10000, rounded down; null where the statement does not tell. */
    public Integer electricityShareBps() {
        if (scope2 == null || total.amount().signum() <= 0 || scope2.compareTo(total) > 0) {
            return null;
        }
        BigDecimal tonnes = total.in(CarbonMass.Unit.TONNE).amount();
        return scope2.in(CarbonMass.Unit.TONNE).amount().multiply(WHOLE_BPS).divide(tonnes, 0, RoundingMode.DOWN).intValueExact();
    }
}
