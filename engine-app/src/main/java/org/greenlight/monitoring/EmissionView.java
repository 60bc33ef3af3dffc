package org.greenlight.monitoring;

/** Which balance of an advance counts as outstanding. One report keeps to one. */
enum EmissionView {
    /** At the end of the year's last day, as PCAF has it; of a year that is not over, at the end of today. */
    YEAR_END,
    /** The mean of the balances at the end of every day, so that a receivable repaid within the year counts too. */
    AVERAGE
}
