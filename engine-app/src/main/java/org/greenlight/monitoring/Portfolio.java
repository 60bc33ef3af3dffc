package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.greenlight.kernel.Money;

/**
 * What the loans of a bank finance together. A loan of which nothing is known counts in no result and lowers the coverage.
 *
 * @param covered the part of {@code outstanding} whose emissions are known
 * @param tonnes null where nothing is known
 * @param score PCAF data quality weighted by outstanding, two decimals; null like {@code tonnes}
 * @param coverage covered over outstanding, four decimals; null where nothing is outstanding
 * @param intensity tCO2e per million CNY covered; null where nothing is covered
 */
record Portfolio(Money outstanding, Money covered, BigDecimal tonnes, BigDecimal score, BigDecimal coverage, BigDecimal intensity) {

    /** @param tonnes financed; null with {@code quality} where they are not known */
    record Loan(Money outstanding, BigDecimal tonnes, DataQuality quality) {

        boolean isKnown() {
            return tonnes != null;
        }
    }

    static Portfolio of(Collection<Loan> loans, Currency currency) {
        List<Loan> known = loans.stream().filter(Loan::isKnown).toList();
        Money outstanding = sum(loans, currency);
        Money covered = sum(known, currency);
        if (!covered.isPositive()) {
            return new Portfolio(outstanding, covered, known.isEmpty() ? null : tonnes(known), null, share(covered, outstanding), null);
        }
        BigDecimal weighted = known.stream()
                .map(loan -> loan.outstanding().amount().multiply(BigDecimal.valueOf(loan.quality().score())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tonnes = tonnes(known);
        return new Portfolio(outstanding, covered, tonnes, weighted.divide(covered.amount(), 2, RoundingMode.HALF_UP),
                share(covered, outstanding), Attribution.perMillion(tonnes, covered));
    }

    private static Money sum(Collection<Loan> loans, Currency currency) {
        return loans.stream().map(Loan::outstanding).reduce(Money.zero(currency), Money::plus);
    }

    private static BigDecimal tonnes(List<Loan> known) {
        return known.stream().map(Loan::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(Money covered, Money outstanding) {
        return outstanding.isPositive() ? covered.amount().divide(outstanding.amount(), 4, RoundingMode.HALF_UP) : null;
    }
}
