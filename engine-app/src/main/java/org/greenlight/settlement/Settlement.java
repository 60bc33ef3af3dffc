package org.greenlight.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.greenlight.settlement.SettlementEvent.ClaimWrittenOff;
import org.greenlight.settlement.SettlementEvent.FinancingSettled;
import org.greenlight.settlement.SettlementEvent.HeldBackReleased;
import org.greenlight.settlement.SettlementEvent.LossRecovered;
import org.greenlight.settlement.SettlementEvent.MoneyCollected;
import org.greenlight.settlement.SettlementEvent.OfficerReminded;
import org.greenlight.settlement.SettlementEvent.RecoveryNoted;
import org.greenlight.settlement.SettlementEvent.SettlementOpened;
import org.greenlight.settlement.SettlementEvent.WriteOffDecided;
import org.greenlight.settlement.SettlementEvent.WriteOffProposed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The money of one financing as it was agreed and as it moved. Who changes it has locked its row first (see
 * {@link Settlements#lock}), so that two credits, or a credit and a timer, never count against the same position. The
 * feature reads the fields; only this class writes them.
 */
@Entity
class Settlement extends AbstractAggregateRoot<Settlement> {

    @Id
    UUID financingId;

    String number;
    private UUID claimId;
    UUID funderId;
    UUID supplierId;
    UUID lighthouseId;
    String invoiceNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    private long faceMinor;
    private long advanceMinor;
    private long discountMinor;
    private long payoutMinor;

    @Enumerated(EnumType.STRING)
    Recourse recourse;

    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    SettlementState state;

    private long collectedMinor;
    private long repaidMinor;
    private long releasedMinor;
    LocalDate paidOutOn;
    LocalDate overdueSince;
    LocalDate nextLookOn;
    LocalDate shortfallDueOn;
    LocalDate settledOn;
    private int reminders;

    @Embedded
    WriteOff writeOff;

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

    /** Whether money that arrives now counts: for an open claim, or for an advance that was given up. */
    boolean takesMoney() {
        return isCollecting() || (state == SettlementState.WRITTEN_OFF && shortfall().isPositive());
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
        if (!takesMoney()) {
            return new Share(money(0), money(0), amount);
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

    void proposeWriteOff(WriteOff proposed) {
        require(state == SettlementState.RECOVERING && shortfall().isPositive());
        writeOff = proposed;
        registerEvent(new WriteOffProposed(financingId, Set.of(funderId), proposed.proposal().name(), proposed.registrationKept(),
                proposed.reason(), proposed.proposedBy()));
    }

    /** Four eyes: never by the person who proposed. An accepted write-off is carried out here and now. */
    void decideWriteOff(boolean accepted, String note, UUID person, LocalDate today) {
        require(state == SettlementState.RECOVERING && shortfall().isPositive() && writeOff != null && writeOff.isOpen());
        if (person.equals(writeOff.proposedBy())) {
            throw Problem.forbidden("write-off-second-person", number);
        }
        writeOff = writeOff.decided(accepted, person);
        registerEvent(new WriteOffDecided(financingId, Set.of(funderId), writeOff.proposal().name(), accepted, note, person));
        if (accepted && writeOff.proposal() == WriteOff.Proposal.WRITE_OFF) {
            writeOff = writeOff.carriedOut(shortfall().minor(), today);
            state = SettlementState.WRITTEN_OFF;
            registerEvent(new ClaimWrittenOff(financingId, Set.of(funderId), shortfall().text(), loss().text()));
        } else if (accepted) {
            nextLookOn = writeOff.lookAgainOn();
        }
    }

    /** Counts money for an advance that was given up: it is the funder's to the last fen of the advance, the rest is left over. */
    Share recoverLoss(Money amount, LocalDate today) {
        require(state == SettlementState.WRITTEN_OFF);
        Share share = buyBack(amount);
        if (share.counted().isPositive()) {
            settledOn = shortfall().isZero() ? today : null;
            registerEvent(new LossRecovered(financingId, Set.of(funderId), share.counted().text(), loss().text()));
        }
        return share;
    }

    /** What the funder loses of the advance as it stands: the discount, never earned, bears the first of it. */
    Money loss() {
        return shortfall().minus(discount()).max(money(0));
    }

    /** A registration outlives the case only while an advance that was given up is still pursued. */
    boolean keepsRegistration() {
        return state == SettlementState.WRITTEN_OFF && writeOff.registrationKept() && shortfall().isPositive();
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

    private Money money(long minor) {
        return Money.ofMinor(minor, currency());
    }
}
