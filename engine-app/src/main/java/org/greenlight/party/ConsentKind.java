package org.greenlight.party;

/** What an organisation lets us ask others about it. */
public enum ConsentKind {
    /** Product footprints and its greenhouse gas statement. */
    CARBON,
    /** Its e-invoices at the tax authority. */
    E_INVOICE,
    /** Filings that name it at the collateral registry. */
    REGISTRY
}
