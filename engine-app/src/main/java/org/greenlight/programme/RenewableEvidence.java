package org.greenlight.programme;

/** What proves that bought or own electricity is renewable (GB/T 32151.34-2024 Annex D, GB/T 36132-2025 B.5). */
enum RenewableEvidence {
    /** A contract of direct supply or of the green power market, and its settlement. */
    CONTRACT_AND_SETTLEMENT,
    /** Green certificates (绿证), not counted elsewhere. */
    GREEN_CERTIFICATES,
    /** Monthly records of own generation. */
    OWN_GENERATION
}
