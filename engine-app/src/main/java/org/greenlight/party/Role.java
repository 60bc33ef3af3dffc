package org.greenlight.party;

/** What a person does in a financing. A candidate group of a task is {@code role:organisationId}, in lower case. */
public enum Role {

    /** Acts for a lighthouse enterprise (领航企业), the debtor: programme, invitations, confirmation of payables. */
    LIGHTHOUSE,
    /** Acts for a supplier, the creditor: facts, consents, offers, agreement. */
    SUPPLIER,
    /** Credit officer of a funder: onboarding and review, the maker. */
    OFFICER,
    /** Approver of a funder, the checker. */
    APPROVER,
    /** Reads histories within the scope a funder gave. */
    AUDITOR,
    /** Keeps the system running: parked messages, stuck calls, incidents. */
    OPERATOR,
    /** The channel through which a bank's or a lighthouse enterprise's machine delivers messages. */
    CHANNEL;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
