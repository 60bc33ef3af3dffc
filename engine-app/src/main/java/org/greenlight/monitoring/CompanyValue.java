package org.greenlight.monitoring;

import java.util.Optional;
import org.greenlight.kernel.Money;

/**
 * What the outstanding amount is divided by: PCAF Standard Part A (2nd ed. 2022), business loans. A listed company counts with
 * its enterprise value including cash; every other one with equity and debt, where negative equity is zero; where one of the
 * two is not known, with its balance sheet total.
 */
record CompanyValue(Money amount, Basis basis) {

    enum Basis { EVIC, EQUITY_AND_DEBT, TOTAL_ASSETS }

    /** Empty where nothing is known, or what is known is not positive: then no share of the company can be told. Null is unknown. */
    static Optional<CompanyValue> of(Money evic, Money equity, Money debt, Money totalAssets) {
        if (evic != null) {
            return positive(evic, Basis.EVIC);
        }
        if (equity != null && debt != null) {
            return positive(equity.max(Money.zero(equity.currency())).plus(debt), Basis.EQUITY_AND_DEBT);
        }
        return totalAssets == null ? Optional.empty() : positive(totalAssets, Basis.TOTAL_ASSETS);
    }

    private static Optional<CompanyValue> positive(Money amount, Basis basis) {
        return amount.isPositive() ? Optional.of(new CompanyValue(amount, basis)) : Optional.empty();
    }
}
