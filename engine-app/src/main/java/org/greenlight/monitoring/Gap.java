package org.greenlight.monitoring;

/** What is not known of a deal, or looks odd, so that a reader need not guess why a figure is missing. */
enum Gap {
    /** The supplier did not allow its carbon data to be used, or no longer does. */
    CARBON_CONSENT_MISSING,
    /** No statement for the year or the one before it, and no sector average with a revenue in its stead. */
    EMISSIONS_UNKNOWN,
    /** Neither enterprise value, nor equity with debt, nor a balance sheet total. */
    COMPANY_VALUE_UNKNOWN,
    REVENUE_UNKNOWN,
    /** No average of the supplier's sector for the year of its statement. */
    SECTOR_AVERAGE_UNKNOWN,
    /** More is outstanding than the company is worth by what it told: the share of its emissions is more than all. */
    OUTSTANDING_OVER_VALUE
}
