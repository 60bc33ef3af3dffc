package org.greenlight.receivable;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.einvoice.InvoiceQuery;
import org.greenlight.connectors.einvoice.InvoiceStatus;
import org.greenlight.connectors.einvoice.InvoiceStatus.State;
import org.greenlight.connectors.einvoice.TaxAuthority;
import org.greenlight.effects.PartnerCall;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Asks the tax authority whether it knows the claim's invoice as it was given to us (发票查验). */
@Component("verifyInvoice")
class VerifyInvoice extends PartnerCall {

    private final TaxAuthority taxAuthority;
    private final Claims claims;
    private final Invoices invoices;
    private final PartyFacts parties;
    private final BusinessClock clock;

    VerifyInvoice(TaxAuthority taxAuthority, Claims claims, Invoices invoices, PartyFacts parties, BusinessClock clock) {
        this.taxAuthority = taxAuthority;
        this.claims = claims;
        this.invoices = invoices;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    protected Operation operation() {
        return taxAuthority.verify();
    }

    @Override
    protected byte[] request(UUID claimId, String key) {
        Invoice invoice = invoices.get(claims.get(claimId).invoiceId());
        return new InvoiceQuery(invoice.number(), invoice.issueDate(), invoice.gross().amount()).bytes();
    }

    @Override
    protected void done(UUID claimId, Answer.Done answer) {
        Claim claim = claims.get(claimId);
        InvoiceStatus status = InvoiceStatus.read(answer.response());
        if (status.state() != State.NORMAL) {
            claim.invoiceNotGood("INVOICE_" + status.state(), null);
        } else if (!isTheSame(invoices.get(claim.invoiceId()), status)) {
            claim.invoiceNotGood("INVOICE_DIFFERS", null);
        } else {
            claim.invoiceVerified(clock.instant());
        }
        claims.save(claim);
    }

    @Override
    protected void refused(UUID claimId, Answer.Refused answer) {
        Claim claim = claims.get(claimId);
        claim.invoiceNotGood("VERIFICATION_REFUSED", answer.code() + ": " + answer.reason());
        claims.save(claim);
    }

    /** The state of an invoice can change, so it may be asked again. */
    @Override
    protected boolean repeatable() {
        return true;
    }

    private boolean isTheSame(Invoice invoice, InvoiceStatus status) {
        return invoice.number().equals(status.number())
                && invoice.issueDate().equals(status.issueDate())
                && parties.organisation(invoice.sellerId()).uscc().value().equals(status.sellerUscc())
                && parties.organisation(invoice.buyerId()).uscc().value().equals(status.buyerUscc())
                && invoice.net().amount().compareTo(status.net()) == 0
                && invoice.tax().amount().compareTo(status.tax()) == 0
                && invoice.gross().amount().compareTo(status.gross()) == 0;
    }
}
