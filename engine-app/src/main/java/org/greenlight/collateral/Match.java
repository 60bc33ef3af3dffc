package org.greenlight.collateral;

/** Why another party's filing may cover our claim. */
enum Match {
    /** It names one of our 20-digit invoice numbers. */
    INVOICE_NUMBER,
    /** It names the debtor, by name or by USCC. */
    DEBTOR,
    /** It claims all receivables of the grantor. */
    ALL_RECEIVABLES
}
