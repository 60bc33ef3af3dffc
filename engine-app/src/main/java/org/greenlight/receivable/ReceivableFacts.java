package org.greenlight.receivable;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about claims, for the diagrams and for the features below. */
@Component
@Transactional(readOnly = true)
public class ReceivableFacts {

    private final Claims claims;
    private final Invoices invoices;
    private final PartyFacts parties;
    private final ConfirmationTerm term;

    ReceivableFacts(Claims claims, Invoices invoices, PartyFacts parties, ConfirmationTerm term) {
        this.claims = claims;
        this.invoices = invoices;
        this.parties = parties;
        this.term = term;
    }

    /** @throws org.greenlight.kernel.Problem {@code claim-unknown} */
    public ClaimCard claim(UUID claimId) {
        return claims.get(claimId).card();
    }

    /** The confirmed claims on an invoice, however its number is written; those in the caller's scope. */
    public List<ClaimCard> confirmedClaimsByInvoice(String invoiceNumber) {
        return claims.confirmed(InvoiceNumber.parse(invoiceNumber).key()).stream().map(Claim::card).toList();
    }

    public boolean invoiceGood(UUID claimId) {
        return claims.get(claimId).isInvoiceGood();
    }

    public boolean confirmedBySignedBatch(UUID claimId) {
        return claims.get(claimId).isConfirmedBySignedBatch();
    }

    public boolean confirmed(UUID claimId) {
        return claims.get(claimId).isConfirmed();
    }

    /** When the request for confirmation lapses. */
    public Date confirmationDeadline(UUID claimId) {
        return Date.from(term.deadline(claims.get(claimId).confirmRequestedAt()));
    }

    public Date reminderAt(UUID claimId) {
        return Date.from(term.reminder(claims.get(claimId).confirmRequestedAt()));
    }

    public Date escalationAt(UUID claimId) {
        return Date.from(term.escalation(claims.get(claimId).confirmRequestedAt()));
    }

    /** What the debtor sees when asked: never a price, never the funder's terms. */
    public Map<String, Object> confirmationForm(UUID claimId) {
        Claim claim = claims.get(claimId);
        ClaimView view = claim.view();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("supplierName", parties.organisation(view.creditorId()).name());
        shown.put("invoiceNumber", view.invoiceNumber());
        shown.put("invoiceGross", invoices.get(claim.invoiceId()).gross().text());
        shown.put("item", view.item());
        shown.put("contractNumber", view.contractNumber());
        shown.put("issueDate", view.issueDate().toString());
        shown.put("dueDate", view.dueDate().toString());
        shown.put("amount", view.face().text());
        shown.put("currency", view.currency());
        shown.put("answerBy", lastDay(claim));
        return shown;
    }

    /** What the funder's officer sees when the debtor has not answered. */
    public Map<String, Object> escalationForm(UUID claimId) {
        Map<String, Object> shown = confirmationForm(claimId);
        shown.put("debtorName", parties.organisation(claims.get(claimId).debtorId()).name());
        return shown;
    }

    private String lastDay(Claim claim) {
        // The deadline is the midnight that ends the last day.
        return term.deadline(claim.confirmRequestedAt()).minusMillis(1).atZone(BusinessClock.BANK_ZONE).toLocalDate().toString();
    }
}
