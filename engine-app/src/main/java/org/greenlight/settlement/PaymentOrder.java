package org.greenlight.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.settlement.SettlementEvent.PaymentExecuted;
import org.greenlight.settlement.SettlementEvent.PaymentOrdered;
import org.greenlight.settlement.SettlementEvent.PaymentRefused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One order to the bank to pay somebody. The database allows one living order per purpose. */
@Entity
class PaymentOrder extends AbstractAggregateRoot<PaymentOrder> {

    /** What is paid; with the subject it names the purpose. */
    enum Kind {
        /** The payout to the supplier; subject is the financing. */
        PAYOUT,
        /** The held-back part to the supplier; subject is the financing. */
        HELD_BACK,
        /** Money that is not ours; subject is the credit it came with. */
        SURPLUS
    }

    enum State { ORDERED, EXECUTED, REFUSED }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID subjectId;
    private UUID financingId;
    private UUID funderId;
    private UUID supplierId;
    private String payeeName;
    private String payeeAccount;
    private String payeeBankCode;
    private long amountMinor;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    private String endToEndId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String bankReference;
    private String refusal;
    private Instant orderedAt;
    private Instant decidedAt;

    @Version
    private Long version;

    protected PaymentOrder() {}

    /**
     * @param financingId null for a credit that belongs to no financing
     * @param supplierId who may see it beside the funder; null if the money goes to somebody else
     */
    PaymentOrder(Kind kind, UUID subjectId, UUID financingId, UUID funderId, UUID supplierId, PaymentParty payee, Money amount,
            String endToEndId, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.subjectId = subjectId;
        this.financingId = financingId;
        this.funderId = funderId;
        this.supplierId = supplierId;
        this.payeeName = payee.name();
        this.payeeAccount = payee.account();
        this.payeeBankCode = payee.bankCode();
        this.amountMinor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.endToEndId = endToEndId;
        this.state = State.ORDERED;
        this.orderedAt = now;
        registerEvent(new PaymentOrdered(caseId(), parties(), kind.name(), amount.text(), payee.name(), endToEndId));
    }

    void executed(String reference, Instant now) {
        state = State.EXECUTED;
        bankReference = reference;
        decidedAt = now;
        registerEvent(new PaymentExecuted(caseId(), parties(), kind.name(), amount().text(), String.valueOf(reference)));
    }

    void refused(String why, Instant now) {
        state = State.REFUSED;
        refusal = why;
        decidedAt = now;
        registerEvent(new PaymentRefused(caseId(), parties(), kind.name(), amount().text(), why));
    }

    private UUID caseId() {
        return financingId == null ? subjectId : financingId;
    }

    private Set<UUID> parties() {
        return supplierId == null ? Set.of(funderId) : Set.of(funderId, supplierId);
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, Currency.getInstance(currency));
    }

    String payeeName() {
        return payeeName;
    }

    String payeeAccount() {
        return payeeAccount;
    }

    String endToEndId() {
        return endToEndId;
    }

    String bankReference() {
        return bankReference;
    }

    String refusal() {
        return refusal;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
