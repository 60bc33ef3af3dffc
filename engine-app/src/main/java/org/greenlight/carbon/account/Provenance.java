package org.greenlight.carbon.account;

import java.math.BigDecimal;

/** Where a figure comes from, best first, with what it is worth for the quality of the data: a house default, set by the bank. */
enum Provenance {
    MEASURED(100), CALCULATED(80), OFFICIAL_PUBLISHED(70), STANDARD_DEFAULT(50), USER_DEFINED(40);

    private final BigDecimal worth;

    Provenance(int worth) {
        this.worth = BigDecimal.valueOf(worth);
    }

    BigDecimal worth() {
        return worth;
    }
}
