package org.greenlight.receivable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.receivable.ReceivableEvent.AmountChanged;
import org.greenlight.receivable.ReceivableEvent.ClaimConfirmed;
import org.greenlight.receivable.ReceivableEvent.ClaimReceived;
import org.greenlight.receivable.ReceivableEvent.ClaimRefused;
import org.greenlight.receivable.ReceivableEvent.ConfirmationEscalated;
import org.greenlight.receivable.ReceivableEvent.ConfirmationLapsed;
import org.greenlight.receivable.ReceivableEvent.ConfirmationRequested;
import org.greenlight.receivable.ReceivableEvent.DebtorReminded;
import org.greenlight.receivable.ReceivableEvent.InvoiceVerified;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One payable item of a debtor to a creditor, until its debtor has confirmed it (确权), refused it or let the request
 * lapse. What it takes of its invoice is kept in step by {@link Invoices}.
 */
@Entity
class Claim extends AbstractAggregateRoot<Claim> {

    enum State { RECEIVED, INVOICE_VERIFIED, CONFIRM_REQUESTED, CONFIRMED, REFUSED, LAPSED }

    /** On which road it came. Only a signed batch can stand for the debtor's confirmation. */
    enum Source { SIGNED_BATCH, UNSIGNED_BATCH, UPLOAD }

    static final String DEBTOR_REFUSED = "DEBTOR_REFUSED";

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID programmeId;
    private UUID funderId;
    private UUID debtorId;
    private UUID creditorId;
    private UUID invoiceId;
    private String invoiceNumber;
    private String invoiceNumberKey;
    private String item;
    private String contractNumber;
    private String fingerprint;
    private long faceMinor;
    private String currency;
    private LocalDate issueDate;
    private LocalDate dueDate;
    private LocalDate paymentDate;
    @Enumerated(EnumType.STRING)
    private Source source;
    private boolean amountChanged;
    @Enumerated(EnumType.STRING)
    private State state;
    private String refusalCode;
    private String refusalReason;
    private Instant receivedAt;
    private Instant verifiedAt;
    private Instant confirmRequestedAt;
    private Instant remindedAt;
    private Instant decidedAt;
    private UUID decidedBy;

    protected Claim() {}

    /** @param paymentDate the due date, or the next working day (工作日) after it */
    Claim(Payable payable, Invoice invoice, Fingerprint fingerprint, LocalDate paymentDate, Instant now) {
        id = payable.claimId();
        programmeId = payable.programmeId();
        funderId = payable.funderId();
        debtorId = invoice.buyerId();
        creditorId = invoice.sellerId();
        invoiceId = invoice.id();
        invoiceNumber = invoice.number();
        invoiceNumberKey = invoice.numberKey();
        item = payable.item();
        contractNumber = payable.contractNumber();
        this.fingerprint = fingerprint.hex();
        faceMinor = payable.face().minor();
        currency = payable.face().currency().getCurrencyCode();
        issueDate = invoice.issueDate();
        dueDate = payable.dueDate();
        this.paymentDate = paymentDate;
        source = payable.source();
        state = State.RECEIVED;
        receivedAt = now;
        registerEvent(new ClaimReceived(id, parties(), programmeId, invoiceNumber, item, face().text(), currency,
                dueDate.toString(), this.fingerprint, invoice.xmlSha256(), source.name()));
    }

    void invoiceVerified(Instant now) {
        require(State.RECEIVED);
        state = State.INVOICE_VERIFIED;
        verifiedAt = now;
        registerEvent(new InvoiceVerified(id, parties(), invoiceNumber));
    }

    /**
     * The tax authority does not stand behind the invoice: noted here, acted upon by {@link #refuseOverInvoice}.
     *
     * @param reason in the authority's own words, null if the code says it all
     */
    void invoiceNotGood(String code, String reason) {
        require(State.RECEIVED);
        refusalCode = code;
        refusalReason = reason;
    }

    void refuseOverInvoice(Instant now) {
        require(State.RECEIVED);
        end(State.REFUSED, now, null);
        registerEvent(new ClaimRefused(id, parties(), refusalCode, refusalReason));
    }

    /** A batch signed by the debtor's key confirms what it says, and nothing that was changed afterwards. */
    boolean isConfirmedBySignedBatch() {
        return source == Source.SIGNED_BATCH && !amountChanged;
    }

    void confirmBySignedBatch(Instant now) {
        require(State.INVOICE_VERIFIED);
        if (!isConfirmedBySignedBatch()) {
            throw Problem.refused("claim-not-signed", invoiceNumber);
        }
        end(State.CONFIRMED, now, null);
        registerEvent(new ClaimConfirmed(id, parties(), face().text(), currency, "SIGNED_BATCH"));
    }

    void requestConfirmation(Instant now, Instant deadline) {
        require(State.INVOICE_VERIFIED);
        state = State.CONFIRM_REQUESTED;
        confirmRequestedAt = now;
        registerEvent(new ConfirmationRequested(id, parties(), face().text(), currency, deadline.toString()));
    }

    void remind(Instant now, Instant deadline) {
        require(State.CONFIRM_REQUESTED);
        remindedAt = now;
        registerEvent(new DebtorReminded(id, parties(), deadline.toString()));
    }

    void escalated(String contact, String note) {
        registerEvent(new ConfirmationEscalated(id, parties(), contact, note));
    }

    void confirm(UUID person, Instant now) {
        require(State.CONFIRM_REQUESTED);
        end(State.CONFIRMED, now, person);
        registerEvent(new ClaimConfirmed(id, parties(), face().text(), currency, "PERSON"));
    }

    void refuse(UUID person, String reason, Instant now) {
        require(State.CONFIRM_REQUESTED);
        refusalCode = DEBTOR_REFUSED;
        refusalReason = reason;
        end(State.REFUSED, now, person);
        registerEvent(new ClaimRefused(id, parties(), refusalCode, reason));
    }

    void lapse(Instant now) {
        require(State.CONFIRM_REQUESTED);
        end(State.LAPSED, now, null);
        registerEvent(new ConfirmationLapsed(id, parties()));
    }

    /** Before the decision only: what the debtor has confirmed is no longer anybody's to change. */
    void changeAmount(Money amount, String reason) {
        if (isDecided()) {
            throw Problem.refused("claim-already-decided", invoiceNumber);
        }
        if (!amount.isPositive()) {
            throw Problem.invalid("claim-amount-not-positive", amount.text());
        }
        registerEvent(new AmountChanged(id, parties(), face().text(), amount.text(), currency, reason));
        faceMinor = amount.minor();
        amountChanged = true;
    }

    private void require(State expected) {
        if (state != expected) {
            throw isDecided()
                    ? Problem.refused("claim-already-decided", invoiceNumber)
                    : Problem.refused("claim-in-other-state", invoiceNumber, state);
        }
    }

    private void end(State decision, Instant now, UUID person) {
        state = decision;
        decidedAt = now;
        decidedBy = person;
    }

    private boolean isDecided() {
        return decidedAt != null;
    }

    private Set<UUID> parties() {
        return Set.of(debtorId, creditorId, funderId);
    }

    /** An invoice counts as good once the tax authority has confirmed it. */
    boolean isInvoiceGood() {
        return verifiedAt != null;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    Money face() {
        return Money.ofMinor(faceMinor, Currency.getInstance(currency));
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    UUID creditorId() {
        return creditorId;
    }

    UUID debtorId() {
        return debtorId;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant confirmRequestedAt() {
        return confirmRequestedAt;
    }

    ClaimCard card() {
        return new ClaimCard(id, programmeId, funderId, debtorId, creditorId, invoiceNumber, item, contractNumber, face(),
                issueDate, dueDate, fingerprint, isConfirmed(), isConfirmed() ? decidedAt : null);
    }

    ClaimView view() {
        return new ClaimView(id, programmeId, funderId, debtorId, creditorId, invoiceNumber, item, contractNumber, face(),
                currency, issueDate, dueDate, paymentDate, source.name(), amountChanged, state.name(), refusalCode,
                refusalReason, receivedAt, verifiedAt, confirmRequestedAt, decidedAt);
    }
}
