package org.greenlight.receivable;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What happens to claims. Amounts are decimal text in the currency named beside them. */
public sealed interface ReceivableEvent extends DomainEvent {

    /** A payable was taken in; {@code source} is SIGNED_BATCH, UNSIGNED_BATCH or UPLOAD. */
    record ClaimReceived(UUID caseId, Set<UUID> parties, UUID programmeId, String invoiceNumber, String item, String face,
            String currency, String dueDate, String fingerprint, String invoiceSha256, String source)
            implements ReceivableEvent {}

    /** The tax authority knows the invoice as it was given. */
    record InvoiceVerified(UUID caseId, Set<UUID> parties, String invoiceNumber) implements ReceivableEvent {}

    /** The debtor was asked; {@code deadline} is the instant at which the request lapses. */
    record ConfirmationRequested(UUID caseId, Set<UUID> parties, String face, String currency, String deadline)
            implements ReceivableEvent {}

    record DebtorReminded(UUID caseId, Set<UUID> parties, String deadline) implements ReceivableEvent {}

    /** The funder's officer reported what the debtor said when called back. */
    record ConfirmationEscalated(UUID caseId, Set<UUID> parties, String contact, String note) implements ReceivableEvent {}

    /** Confirmed (确权): from here on the debtor cannot deny the debt. {@code by} is SIGNED_BATCH or PERSON. */
    record ClaimConfirmed(UUID caseId, Set<UUID> parties, String face, String currency, String by) implements ReceivableEvent {}

    record AmountChanged(UUID caseId, Set<UUID> parties, String from, String to, String currency, String reason)
            implements ReceivableEvent {}

    /** {@code code} is DEBTOR_REFUSED or what the tax authority said. */
    record ClaimRefused(UUID caseId, Set<UUID> parties, String code, String reason) implements ReceivableEvent {}

    record ConfirmationLapsed(UUID caseId, Set<UUID> parties) implements ReceivableEvent {}
}
