package org.greenlight.financing;

/** Why a financing ended without being paid out. Worded in the message files as {@code financing.end.<code>}. */
enum EndCode {
    PROGRAMME_NOT_ACTIVE,
    SUPPLIER_NOT_ONBOARDED,
    TENOR_TOO_LONG,
    CLAIM_FALLS_DUE,
    NOTHING_TO_ADVANCE,
    DECLINED_BY_SUPPLIER,
    OFFER_EXPIRED,
    LIMIT_EXHAUSTED,
    REJECTED_IN_REVIEW,
    REJECTED_IN_APPROVAL,
    NOT_SIGNED_IN_TIME,
    WITHDRAWN_BY_SUPPLIER,
    NOT_REGISTERED,
    PAYOUT_GIVEN_UP
}
