package org.greenlight.party;

/** What an organisation is to us. */
public enum OrganisationKind {
    /** A bank or factor; the tenant of the engine. */
    FUNDER,
    /** A lighthouse enterprise (领航企业/核心企业), the debtor. */
    LIGHTHOUSE,
    /** A supplier, the creditor. */
    SUPPLIER,
    /** Whoever runs this installation. */
    HOUSE
}
