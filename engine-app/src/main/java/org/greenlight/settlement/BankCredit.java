package org.greenlight.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.connectors.payment.CreditNotice;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.settlement.SettlementEvent.CreditDecided;
import org.greenlight.settlement.SettlementEvent.CreditDecisionApproved;
import org.greenlight.settlement.SettlementEvent.CreditReceived;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One booked credit on a funder's account, once per booking of the bank. */
@Entity
class BankCredit extends AbstractAggregateRoot<BankCredit> {

    @Id
    private UUID id;

    private String account;
    private String entryReference;
    private String messageId;
    private UUID funderId;
    private UUID financingId;
    private long amountMinor;
    private long countedMinor;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    private LocalDate bookedOn;
    private LocalDate valueOn;
    private String payerName;
    private String payerAccount;
    private String endToEndId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> invoiceNumbers = List.of();

    private String remittance;

    @Enumerated(EnumType.STRING)
    private CreditState state;

    @Enumerated(EnumType.STRING)
    private Destination destination;

    private String payeeName;
    private String payeeAccount;
    private String payeeBankCode;
    private UUID decidedBy;
    private UUID approvedBy;
    private String reason;

    @Enumerated(EnumType.STRING)
    private CreditState suspendedAs;

    private UUID suspendedFor;
    private Instant receivedAt;

    @Version
    private Long version;

    /** To whom money in suspense is paid. */
    enum Destination {
        /** Back to where it came from. */
        PAYER,
        /** To the supplier's probed account: money of the debtor after the advance was settled short. */
        SUPPLIER
    }

    protected BankCredit() {}

    BankCredit(UUID funderId, CreditNotice notice, Instant receivedAt) {
        this.id = Ids.next();
        this.funderId = funderId;
        this.account = notice.account();
        this.entryReference = notice.entryReference();
        this.messageId = notice.messageId();
        this.currency = notice.currency();
        this.amountMinor = new Money(notice.amount(), currency()).minor();
        this.bookedOn = notice.bookingDate();
        this.valueOn = notice.valueDate() == null ? notice.bookingDate() : notice.valueDate();
        this.payerName = notice.payerName();
        this.payerAccount = notice.payerAccount();
        this.endToEndId = notice.endToEndId();
        this.invoiceNumbers = List.copyOf(notice.invoiceNumbers());
        this.remittance = notice.text();
        this.receivedAt = receivedAt;
        this.state = CreditState.UNMATCHED;
    }

    /** In suspense for this reason; the financing may be unknown (null). */
    void suspend(CreditState why, UUID financing) {
        state = why;
        financingId = financing;
        registerEvent(new CreditReceived(caseId(), Set.of(funderId), id, entryReference, amount().text(), String.valueOf(payerName), why.name()));
    }

    void counted(UUID financing, Money part) {
        require(CreditState.UNMATCHED, CreditState.TAKEN);
        financingId = financing;
        countedMinor += part.minor();
        state = rest().isZero() ? CreditState.COUNTED : CreditState.SURPLUS;
        registerEvent(new CreditReceived(caseId(), Set.of(funderId), id, entryReference, amount().text(), String.valueOf(payerName), state.name()));
    }

    /** An officer wants it counted for this financing. */
    void proposeTaking(UUID financing, UUID person, String why) {
        require(CreditState.UNMATCHED, CreditState.THIRD_PARTY);
        propose(null, null, person, why);
        financingId = financing;
        proposed("TAKE");
    }

    /** An officer wants its uncounted part paid; also after the bank refused an earlier payment of it. */
    void proposePaying(Destination to, PaymentParty payee, UUID person, String why) {
        require(CreditState.UNMATCHED, CreditState.THIRD_PARTY, CreditState.SURPLUS, CreditState.PAYING);
        propose(to, payee, person, why);
        proposed(to.name());
    }

    private void propose(Destination to, PaymentParty payee, UUID person, String why) {
        if (state != CreditState.PAYING) {
            suspendedAs = state;
            suspendedFor = financingId;
        }
        state = CreditState.PROPOSED;
        destination = to;
        payeeName = payee == null ? null : payee.name();
        payeeAccount = payee == null ? null : payee.account();
        payeeBankCode = payee == null ? null : payee.bankCode();
        decidedBy = person;
        approvedBy = null;
        reason = why;
    }

    private void proposed(String decision) {
        registerEvent(new CreditDecided(caseId(), Set.of(funderId), id, decision, reason, decidedBy));
    }

    /** The second person's yes: it is counted or paid as proposed. */
    void approve(UUID person, String note) {
        second(person);
        approvedBy = person;
        state = destination == null ? CreditState.TAKEN : CreditState.PAYING;
        registerEvent(new CreditDecisionApproved(caseId(), Set.of(funderId), id, true, note, person));
    }

    /** The second person's no: it lies in suspense as before, and an officer decides anew. */
    void sendBack(UUID person, String note) {
        second(person);
        registerEvent(new CreditDecisionApproved(caseId(), Set.of(funderId), id, false, note, person));
        state = suspendedAs;
        financingId = suspendedFor;
        destination = null;
        payeeName = null;
        payeeAccount = null;
        payeeBankCode = null;
    }

    private void second(UUID person) {
        require(CreditState.PROPOSED);
        if (person.equals(decidedBy)) {
            throw Problem.forbidden("credit-second-person", entryReference);
        }
    }

    void paid() {
        require(CreditState.PAYING);
        state = CreditState.PAID;
    }

    private void require(CreditState... allowed) {
        if (!EnumSet.of(allowed[0], allowed).contains(state)) {
            throw Problem.refused("credit-state", entryReference, state);
        }
    }

    /** The financing's case where it is known, else the credit's own. */
    private UUID caseId() {
        return financingId == null ? id : financingId;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency());
    }

    /** Not counted for a claim. */
    Money rest() {
        return Money.ofMinor(amountMinor - countedMinor, currency());
    }

    PaymentParty payee() {
        return new PaymentParty(payeeName, payeeAccount, payeeBankCode);
    }

    UUID id() {
        return id;
    }

    UUID funderId() {
        return funderId;
    }

    UUID financingId() {
        return financingId;
    }

    String entryReference() {
        return entryReference;
    }

    String messageId() {
        return messageId;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    String payerName() {
        return payerName;
    }

    String payerAccount() {
        return payerAccount;
    }

    String endToEndId() {
        return endToEndId;
    }

    List<String> invoiceNumbers() {
        return invoiceNumbers;
    }

    String remittance() {
        return remittance;
    }

    CreditState state() {
        return state;
    }

    Destination destination() {
        return destination;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    String reason() {
        return reason;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }
}
