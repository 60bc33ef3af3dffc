package org.greenlight.settlement;

/** Where a credit stands. Until it is COUNTED or PAID its uncounted part lies in the suspense account. */
enum CreditState {
    /** No financing of ours is known for it yet. */
    UNMATCHED,
    /** For a financing of ours, but not paid by its debtor: an officer judges. */
    THIRD_PARTY,
    /** More than was owed: the uncounted part is not ours. */
    SURPLUS,
    /** Approved to be counted; about to be. */
    TAKEN,
    /** Counted in full. */
    COUNTED,
    /** An officer said where it goes; a second person has not agreed yet. */
    PROPOSED,
    /** Approved to be paid to the payer or the supplier; the order is on its way. */
    PAYING,
    /** The uncounted part was paid to whom it belongs. */
    PAID
}
