package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.greenlight.carbon.account.Statement.Provenance;

/**
 * A dated row of a factor set.
 *
 * @param fromYear the first reporting year for which it counts; of a grid average, the year it tells about
 * @param validFrom the day from which accounts are computed with it
 * @param own whether it is the bank's; otherwise it came with the product
 */
record FactorRow(
        String set, String item, String parameter, int fromYear, LocalDate validFrom, boolean own, BigDecimal value, String unit,
        Provenance provenance, String status, String source) {

    /** The day the rows that come with the product begin to count. */
    static final LocalDate DELIVERED = LocalDate.of(2026, 1, 1);

    /** The one that counts comes first: the newest year, of one year the bank's own, of these the newest. */
    static final Comparator<FactorRow> BEST_FIRST = Comparator.comparing(FactorRow::fromYear, Comparator.reverseOrder())
            .thenComparing(FactorRow::own, Comparator.reverseOrder())
            .thenComparing(FactorRow::validFrom, Comparator.reverseOrder());

    Factor told() {
        return new Factor(String.join("/", set, item, parameter, String.valueOf(fromYear)) + "@" + validFrom + (own ? "/bank" : ""),
                value, unit, provenance, status, source);
    }
}
