package org.greenlight.settlement;

/** Where the money side of a financing stands. */
enum SettlementState {
    /** Payout ordered or about to be; nothing has moved yet. */
    OPENED,
    /** The supplier has its money; the debtor's is awaited. */
    PAID_OUT,
    /** The due date passed and the claim is not fully paid. */
    OVERDUE,
    /** An officer decided not to wait any longer: the advance is recovered from whoever owes it. */
    RECOVERING,
    /** Two people decided that the rest of the advance is lost. What comes in all the same is booked against the loss. */
    WRITTEN_OFF,
    /** The advance is repaid. What was collected above it belongs to the supplier. */
    SETTLED
}
