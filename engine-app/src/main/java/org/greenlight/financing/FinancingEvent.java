package org.greenlight.financing;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/**
 * What happens to financings. Amounts are decimal text in the financing's currency, rates are basis points. The parties
 * are the supplier and the funder, for a price is theirs; only a notice is the debtor's too.
 */
public sealed interface FinancingEvent extends DomainEvent {

    /** {@code asked} is null where the supplier asked for all it can get. */
    record FinancingApplied(UUID caseId, Set<UUID> parties, String number, UUID claimId, String invoiceNumber, String face,
            String currency, String asked) implements FinancingEvent {}

    record OfferMade(UUID caseId, Set<UUID> parties, String grade, int shareBps, int baseBps, int spreadBps, int rateBps,
            String cap, String advance, String discount, String payout, String heldBack, String valueDate, String expiresOn)
            implements FinancingEvent {}

    /** The whole offer or a part of it. */
    record OfferAccepted(UUID caseId, Set<UUID> parties, String advance, String discount, String payout, UUID person)
            implements FinancingEvent {}

    record LimitReserved(UUID caseId, Set<UUID> parties, String amount) implements FinancingEvent {}

    record LimitExhausted(UUID caseId, Set<UUID> parties, String wanted) implements FinancingEvent {}

    /** {@code decision} is APPROVE, RETURN or REJECT. */
    record CreditReviewed(UUID caseId, Set<UUID> parties, String decision, String note, UUID person) implements FinancingEvent {}

    /** By a second person; {@code decision} as above. */
    record CreditApproved(UUID caseId, Set<UUID> parties, String decision, String note, UUID person) implements FinancingEvent {}

    record ApplicationReworked(UUID caseId, Set<UUID> parties, String advance, String note, UUID person)
            implements FinancingEvent {}

    /** {@code missing} is {@code collection-account-missing} or {@code signer-missing}; an officer has a task. */
    record AgreementBlocked(UUID caseId, Set<UUID> parties, String missing) implements FinancingEvent {}

    record MissingSupplied(UUID caseId, Set<UUID> parties, String note, UUID person) implements FinancingEvent {}

    /** The figures are final from here on; {@code digest} is the SHA-256 of the agreement. */
    record AgreementPrepared(UUID caseId, Set<UUID> parties, String digest, String advance, String discount, String payout,
            String valueDate, UUID signer, String signBy) implements FinancingEvent {}

    record AgreementSigned(UUID caseId, Set<UUID> parties, String digest, UUID person) implements FinancingEvent {}

    record FinancingRegistered(UUID caseId, Set<UUID> parties) implements FinancingEvent {}

    /** The debtor is told whom to pay (Civil Code 546, 764). Says no price. */
    record DebtorNotified(UUID caseId, Set<UUID> parties, UUID claimId, String invoiceNumber, String face, String assignee,
            String payToAccount, String evidenceDigest) implements FinancingEvent {}

    record NoticeWithdrawn(UUID caseId, Set<UUID> parties, UUID claimId, String invoiceNumber) implements FinancingEvent {}

    record LimitCommitted(UUID caseId, Set<UUID> parties, String amount) implements FinancingEvent {}

    /** {@code decision} is RETRY or GIVE_UP. */
    record RefusedPayoutDecided(UUID caseId, Set<UUID> parties, String decision, String note, UUID person)
            implements FinancingEvent {}

    record FinancingDisbursed(UUID caseId, Set<UUID> parties, String payout) implements FinancingEvent {}

    record FinancingRepaid(UUID caseId, Set<UUID> parties, String advance) implements FinancingEvent {}

    /** The rest of the advance was given up; how much is a settlement event. */
    record FinancingWrittenOff(UUID caseId, Set<UUID> parties, String advance) implements FinancingEvent {}

    record LimitReleased(UUID caseId, Set<UUID> parties, String amount) implements FinancingEvent {}

    record FinancingClosed(UUID caseId, Set<UUID> parties) implements FinancingEvent {}

    /** Ended without being paid out; {@code state} is DECLINED, EXPIRED or WITHDRAWN. */
    record FinancingEnded(UUID caseId, Set<UUID> parties, String state, String code, String note) implements FinancingEvent {}
}
