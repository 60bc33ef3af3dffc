package org.greenlight.settlement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What happens to the money of a financing. Amounts are decimal text in CNY. The debtor sees none of it: it shows the price. */
public sealed interface SettlementEvent extends DomainEvent {

    record SettlementOpened(UUID caseId, Set<UUID> parties, String number, String face, String advance, String discount, String payout)
            implements SettlementEvent {}

    record PaymentOrdered(UUID caseId, Set<UUID> parties, String kind, String amount, String payee, String endToEndId)
            implements SettlementEvent {}

    record PaymentExecuted(UUID caseId, Set<UUID> parties, String kind, String amount, String bankReference) implements SettlementEvent {}

    record PaymentRefused(UUID caseId, Set<UUID> parties, String kind, String amount, String refusal) implements SettlementEvent {}

    record CreditReceived(UUID caseId, Set<UUID> parties, UUID creditId, String entryReference, String amount, String payer, String state)
            implements SettlementEvent {}

    record MoneyCollected(UUID caseId, Set<UUID> parties, String toAdvance, String toSupplier) implements SettlementEvent {}

    record CreditDecided(UUID caseId, Set<UUID> parties, UUID creditId, String decision, String reason, UUID decidedBy)
            implements SettlementEvent {}

    /** By a second person; {@code approved} is false where it went back to the officer. */
    record CreditDecisionApproved(UUID caseId, Set<UUID> parties, UUID creditId, boolean approved, String note, UUID approvedBy)
            implements SettlementEvent {}

    record BecameOverdue(UUID caseId, Set<UUID> parties, LocalDate dueOn, String outstanding) implements SettlementEvent {}

    record OfficerReminded(UUID caseId, Set<UUID> parties, int times) implements SettlementEvent {}

    record RecoveryNoted(UUID caseId, Set<UUID> parties, String task, String note, UUID person) implements SettlementEvent {}

    /** {@code proposal} is WRITE_OFF or CONTINUE; {@code registrationKept} says what becomes of the registration at a write-off. */
    record WriteOffProposed(UUID caseId, Set<UUID> parties, String proposal, boolean registrationKept, String reason, UUID proposedBy)
            implements SettlementEvent {}

    record WriteOffDecided(UUID caseId, Set<UUID> parties, String proposal, boolean accepted, String note, UUID decidedBy)
            implements SettlementEvent {}

    /** {@code amount} of the advance is given up in the books; the claim itself lives on. */
    record ClaimWrittenOff(UUID caseId, Set<UUID> parties, String amount, String loss) implements SettlementEvent {}

    /** Money for a claim that was written off. */
    record LossRecovered(UUID caseId, Set<UUID> parties, String amount, String stillLost) implements SettlementEvent {}

    record FinancingSettled(UUID caseId, Set<UUID> parties, String collected, String repaid, String dueToSupplier)
            implements SettlementEvent {}

    record HeldBackReleased(UUID caseId, Set<UUID> parties, String amount) implements SettlementEvent {}
}
