package org.greenlight.settlement;

/** The accounts of a funder's ledger. A debit is positive, a credit negative. */
enum LedgerCode {
    /** The funder's bank account. Asset. */
    CASH,
    /** Advances to suppliers not repaid yet. Asset. */
    ADVANCES,
    /** Discount kept at payout, not earned yet. Liability. */
    UNEARNED_DISCOUNT,
    /** Discount earned. Income. */
    DISCOUNT_INCOME,
    /** Advances given up, less what came in of them later. Expense. */
    LOSSES,
    /** Collected for suppliers, to be paid on to them. Liability. */
    HELD_BACK,
    /** Received and not yet known whose it is. Liability. */
    SUSPENSE
}
