package org.greenlight.financing;

/** The life of a financing. The order is the order of the good road; the last three are its other ends. */
enum FinancingState {

    APPLIED,
    OFFERED,
    ACCEPTED,
    /** Accepted, but the programme's limit is exhausted. */
    QUEUED,
    /** Accepted, the limit is reserved; with the reviewer. */
    RESERVED,
    /** Back with the supplier for rework; the limit stays reserved. */
    RETURNED,
    REVIEWED,
    APPROVED,
    SIGNED,
    REGISTERED,
    /** The payout was given up after registration: still holds its claim until the registration is discharged. */
    UNWINDING,
    DISBURSED,
    REPAID,
    /** The rest of the advance was given up. Its limit stays taken: a loss makes no room for new business. */
    WRITTEN_OFF,
    CLOSED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** Whether it may still be left without a trace at the registry. */
    boolean isBeforeSignature() {
        return compareTo(SIGNED) < 0;
    }

    boolean isEnded() {
        return compareTo(CLOSED) >= 0;
    }
}
