package org.greenlight.monitoring;

/**
 * How good the emissions of a borrower are known, for business loans: PCAF (2022) Global GHG Accounting and Reporting Standard
 * Part A, 2nd edition, Table 5-7. The score is 1 at best and 5 at worst.
 */
enum DataQuality {
    /** Reported by the borrower and verified by a third party. */
    OPTION_1A("1a", 1),
    /** Reported by the borrower, not verified. */
    OPTION_1B("1b", 2),
    /** Primary energy consumption times its factors, process emissions added; scope 1 and 2 only. */
    OPTION_2A("2a", 2),
    /** Primary production times its factors. */
    OPTION_2B("2b", 3),
    /** The borrower's revenue times the sector's emissions per revenue. */
    OPTION_3A("3a", 4),
    /** The sector's emissions per unit of assets. */
    OPTION_3B("3b", 5),
    /** The sector's emissions per revenue times its asset turnover. */
    OPTION_3C("3c", 5);

    private final String option;
    private final int score;

    DataQuality(String option, int score) {
        this.option = option;
        this.score = score;
    }

    String option() {
        return option;
    }

    int score() {
        return score;
    }
}
