package org.greenlight.collateral;

/** Life of a registration. It publishes our rank from FILED on; money may move only while it is EFFECTIVE. */
enum RegistrationState {
    /** Claim reserved, nothing asked or filed yet. */
    WANTED,
    /** The registry was searched under the grantor's current and former names. */
    SEARCHED,
    /** Our filing has its certificate; whether it is first in rank is not known yet. */
    FILED,
    /** Searched again after filing: no earlier conflicting filing. */
    EFFECTIVE,
    /** Ended at the registry (注销登记). */
    DISCHARGED,
    /** Given up before anything was filed. */
    ABANDONED
}
