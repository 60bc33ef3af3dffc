package org.greenlight.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.greenlight.financing.Deal;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.programme.Recourse;
import org.greenlight.settlement.SettlementEvent.BecameOverdue;
import org.greenlight.settlement.SettlementEvent.FinancingSettled;
import org.greenlight.settlement.SettlementEvent.HeldBackReleased;
import org.greenlight.settlement.SettlementEvent.MoneyCollected;
import org.greenlight.settlement.SettlementEvent.OfficerReminded;
import org.greenlight.settlement.SettlementEvent.RecoveryNoted;
import org.greenlight.settlement.SettlementEvent.SettlementOpened;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The money of one financing as it was agreed and as it moved. Who changes it has locked its row first (see
 * {@link Settlements#lock}), so that two credits, or a credit and a timer, never count against the same position.
 */
@Entity
class Settlement extends AbstractAggregateRoot<Settlement> {

    @Id
    private UUID financingId;

    private String number;
    private UUID claimId;
    private UUID funderId;
    private UUID supplierId;
    private UUID lighthouseId;
    private String invoiceNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    private long faceMinor;
    private long advanceMinor;
    private long discountMinor;
    private long payoutMinor;

    @Enumerated(EnumType.STRING)
    private Recourse recourse;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private SettlementState state;

    private long collectedMinor;
    private long repaidMinor;
    private long releasedMinor;
    private LocalDate paidOutOn;
    private LocalDate overdueSince;
    private LocalDate nextLookOn;
    private LocalDate shortfallDueOn;
    private LocalDate settledOn;
    private int reminders;

    @Version
    private Long version;

    protected Settlement() {}

    /** @param firstLookOn the last day on which the debtor pays in time: the due date, or the working day after it */
    Settlement(Deal deal, String invoiceNumber, LocalDate firstLookOn) {
        this.financingId = deal.id();
        this.number = deal.number();
        this.claimId = deal.claimId();
        this.funderId = deal.funderId();
        this.supplierId = deal.supplierId();
        this.lighthouseId = deal.lighthouseId();
        this.invoiceNumber = invoiceNumber;
        this.currency = deal.face().currency().getCurrencyCode();
        this.faceMinor = deal.face().minor();
        this.advanceMinor = deal.advance().minor();
        this.discountMinor = deal.discount().minor();
        this.payoutMinor = deal.payout().minor();
        this.recourse = deal.recourse();
        this.dueOn = deal.dueDate();
        this.nextLookOn = firstLookOn;
        this.state = SettlementState.OPENED;
        registerEvent(new SettlementOpened(financingId, parties(), number, face().text(), advance().text(), discount().text(),
                payout().text()));
    }

    void paidOut(LocalDate on) {
        require(state == SettlementState.OPENED);
        state = SettlementState.PAID_OUT;
        paidOutOn = on;
    }

    /** Whether money that arrives now belongs to an open claim. */
    boolean isCollecting() {
        return state == SettlementState.PAID_OUT || state == SettlementState.OVERDUE || state == SettlementState.RECOVERING;
    }

    /** Counts money on the claim: the advance first, the rest is the supplier's, what exceeds the claim is left over. */
    Share collect(Money amount) {
        return collect(amount, face().minus(collected()));
    }

    /** Counts the supplier's own payment: it owes what is missing of the advance and not a fen more. */
    Share buyBack(Money amount) {
        return collect(amount, shortfall());
    }

    private Share collect(Money amount, Money atMost) {
        if (!isCollecting()) {
            return new Share(zero(), zero(), amount);
        }
        Money counted = amount.min(atMost);
        Money toAdvance = counted.min(shortfall());
        Share share = new Share(toAdvance, counted.minus(toAdvance), amount.minus(counted));
        collectedMinor += counted.minor();
        repaidMinor += toAdvance.minor();
        if (counted.isPositive()) {
            registerEvent(new MoneyCollected(financingId, parties(), share.toAdvance().text(), share.toSupplier().text()));
        }
        return share;
    }

    /** Fully paid; or recovery was decided and the advance is covered, so that the rest is between supplier and debtor. */
    boolean isComplete() {
        return isCollecting() && (outstanding().isZero() || (state == SettlementState.RECOVERING && shortfall().isZero()));
    }

    void markOverdue(LocalDate today) {
        if (state == SettlementState.PAID_OUT && !isComplete()) {
            state = SettlementState.OVERDUE;
            overdueSince = today;
            registerEvent(new BecameOverdue(financingId, parties(), dueOn, outstanding().text()));
        }
    }

    void recover(LocalDate shortfallDue) {
        require(state == SettlementState.OVERDUE || state == SettlementState.RECOVERING);
        state = SettlementState.RECOVERING;
        shortfallDueOn = shortfallDue;
    }

    void remind() {
        reminders++;
        registerEvent(new OfficerReminded(financingId, Set.of(funderId), reminders));
    }

    /** Somebody did something about the overdue claim. */
    void noted(String task, String note, UUID person, LocalDate next) {
        nextLookOn = next;
        registerEvent(new RecoveryNoted(financingId, task.equals("payShortfall") ? parties() : Set.of(funderId), task, note, person));
    }

    void settle(LocalDate today) {
        require(isComplete());
        state = SettlementState.SETTLED;
        settledOn = today;
        registerEvent(new FinancingSettled(financingId, parties(), collected().text(), repaid().text(), heldBackDue().text()));
    }

    void released(Money amount) {
        require(state == SettlementState.SETTLED && amount.compareTo(heldBackDue()) <= 0);
        releasedMinor += amount.minor();
        registerEvent(new HeldBackReleased(financingId, parties(), amount.text()));
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw Problem.refused("settlement-state", number, state);
        }
    }

    /** What of the advance is not repaid. */
    Money shortfall() {
        return advance().minus(repaid());
    }

    /** What of the claim is not paid. */
    Money outstanding() {
        return face().minus(collected());
    }

    /** Collected for the supplier and not yet paid on to it. */
    Money heldBackDue() {
        return collected().minus(repaid()).minus(released());
    }

    /** The funder and the supplier. */
    Set<UUID> parties() {
        return Set.of(funderId, supplierId);
    }

    UUID financingId() {
        return financingId;
    }

    String number() {
        return number;
    }

    UUID funderId() {
        return funderId;
    }

    UUID supplierId() {
        return supplierId;
    }

    UUID lighthouseId() {
        return lighthouseId;
    }

    String invoiceNumber() {
        return invoiceNumber;
    }

    Recourse recourse() {
        return recourse;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    SettlementState state() {
        return state;
    }

    LocalDate paidOutOn() {
        return paidOutOn;
    }

    LocalDate overdueSince() {
        return overdueSince;
    }

    LocalDate nextLookOn() {
        return nextLookOn;
    }

    LocalDate shortfallDueOn() {
        return shortfallDueOn;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    Money face() {
        return money(faceMinor);
    }

    Money advance() {
        return money(advanceMinor);
    }

    Money discount() {
        return money(discountMinor);
    }

    Money payout() {
        return money(payoutMinor);
    }

    Money collected() {
        return money(collectedMinor);
    }

    Money repaid() {
        return money(repaidMinor);
    }

    Money released() {
        return money(releasedMinor);
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    private Money zero() {
        return money(0);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency());
    }
}
