package org.greenlight.financing;

import static org.greenlight.financing.FinancingState.*;

import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One financing of one claim, from the application to its end. The feature reads the fields; only this class writes them. */
@Entity
class Financing extends AbstractAggregateRoot<Financing> {

    @Id UUID id;
    @Version Long version;
    String number;
    @Embedded FinancedClaim claim;
    Long askedMinor;
    @Enumerated(EnumType.STRING) FinancingState state;
    @Embedded AdvanceRate advanceRate;
    @Embedded GreenPrice greenPrice;
    @Embedded Offer offer;
    @Embedded Figures figures;
    LocalDate signBy;
    @Enumerated(EnumType.STRING) LimitUse limitUse;
    long limitMinor;
    String agreementDigest;
    String missing;
    String reviewNote;
    String reworkNote;
    @Enumerated(EnumType.STRING) EndCode endCode;
    String endNote;
    UUID appliedBy;
    UUID acceptedBy;
    UUID reviewedBy;
    UUID approvedBy;
    Instant appliedAt;
    Instant disbursedAt;
    Instant endedAt;

    protected Financing() {}

    /** @param asked the advance wanted; null for as much as can be had */
    Financing(UUID id, String number, FinancedClaim claim, Money asked, UUID person, Instant now) {
        this.id = id;
        this.number = number;
        this.claim = claim;
        askedMinor = asked == null ? null : asked.minor();
        state = APPLIED;
        limitUse = LimitUse.NONE;
        appliedBy = person;
        appliedAt = now;
        registerEvent(new FinancingEvent.FinancingApplied(id, claim.parties(), number, claim.claimId(), claim.invoiceNumber(),
                claim.face().text(), claim.currency(), asked == null ? null : asked.text()));
    }

    void advanceRateDecided(AdvanceRate decided) {
        require(APPLIED);
        advanceRate = decided;
    }

    void greenPriceDecided(GreenPrice decided) {
        require(APPLIED);
        greenPrice = decided;
    }

    void offer(Offer made, LocalDate valueDate) {
        require(APPLIED);
        offer = made;
        figures = compute(askedMinor == null ? cap() : cap().min(money(askedMinor)), valueDate);
        state = OFFERED;
        registerEvent(new FinancingEvent.OfferMade(id, claim.parties(), made.grade(), made.shareBps(), made.baseBps(),
                greenPrice.spreadBps(), made.rateBps(), cap().text(), advance().text(), discount().text(), payout().text(),
                money(figures.heldBackMinor()).text(), valueDate.toString(), made.offerExpiresOn().toString()));
    }

    /** Accepts the offer with this advance: the whole of it or a part. */
    void accept(Money advance, UUID person, LocalDate today, LocalDate valueDate) {
        require(OFFERED);
        if (today.isAfter(offer.offerExpiresOn())) {
            throw Problem.refused("offer-expired", offer.offerExpiresOn());
        }
        if (advance.compareTo(advance()) > 0) {
            throw Problem.invalid("amount-over-cap", advance.text(), advance().text()).at("amount");
        }
        figures = compute(advance, valueDate);
        acceptedBy = person;
        state = ACCEPTED;
        registerEvent(new FinancingEvent.OfferAccepted(id, claim.parties(), advance().text(), discount().text(), payout().text(), person));
    }

    /** What the limit still lacks for the accepted advance; negative after a rework to less. */
    Money limitWanted() {
        require(ACCEPTED, QUEUED);
        return advance().minus(money(limitMinor));
    }

    void limitReserved() {
        require(ACCEPTED, QUEUED);
        limitUse = LimitUse.RESERVED;
        limitMinor = figures.advanceMinor();
        state = RESERVED;
        registerEvent(new FinancingEvent.LimitReserved(id, claim.parties(), advance().text()));
    }

    void limitExhausted() {
        require(ACCEPTED, QUEUED);
        if (state != QUEUED) {
            registerEvent(new FinancingEvent.LimitExhausted(id, claim.parties(), limitWanted().text()));
        }
        state = QUEUED;
    }

    void review(Verdict verdict, String note, UUID person, Instant now) {
        require(RESERVED);
        reviewNote = note;
        reviewedBy = person;
        registerEvent(new FinancingEvent.CreditReviewed(id, claim.parties(), verdict.name(), note, person));
        decide(verdict, REVIEWED, EndCode.REJECTED_IN_REVIEW, note, now);
    }

    /** Four eyes: never by the person of the review, whatever account is used. */
    void approve(Verdict verdict, String note, UUID person, Instant now) {
        require(REVIEWED);
        if (person.equals(reviewedBy)) {
            throw Problem.forbidden("second-person-needed", number);
        }
        reviewNote = note;
        registerEvent(new FinancingEvent.CreditApproved(id, claim.parties(), verdict.name(), note, person));
        decide(verdict, APPROVED, EndCode.REJECTED_IN_APPROVAL, note, now);
        approvedBy = state == APPROVED ? person : null;
    }

    private void decide(Verdict verdict, FinancingState passed, EndCode rejected, String note, Instant now) {
        switch (verdict) {
            case APPROVE -> state = passed;
            case RETURN -> state = RETURNED;
            case REJECT -> decline(rejected, note, now);
        }
    }

    /** @param advance another part than before, within the offer; null to leave it */
    void rework(Money advance, String note, UUID person, LocalDate valueDate) {
        require(RETURNED);
        figures = compute(advance == null ? advance() : advance, valueDate);
        reworkNote = note;
        reviewedBy = null;
        state = ACCEPTED;
        registerEvent(new FinancingEvent.ApplicationReworked(id, claim.parties(), advance().text(), note, person));
    }

    void fixFigures(LocalDate valueDate) {
        require(APPROVED);
        figures = compute(advance(), valueDate);
    }

    /** Something that the agreement names is missing: the code of the problem, for an officer to read. */
    void agreementBlocked(String code) {
        require(APPROVED);
        missing = code;
        registerEvent(new FinancingEvent.AgreementBlocked(id, claim.parties(), code));
    }

    void missingSupplied(String note, UUID person) {
        require(APPROVED);
        registerEvent(new FinancingEvent.MissingSupplied(id, claim.parties(), note, person));
    }

    void agreementPrepared(String digest, UUID signer, LocalDate until) {
        require(APPROVED);
        agreementDigest = digest;
        missing = null;
        signBy = until;
        registerEvent(new FinancingEvent.AgreementPrepared(id, claim.parties(), digest, advance().text(), discount().text(),
                payout().text(), figures.valueDate().toString(), signer, until.toString()));
    }

    void sign(UUID person, LocalDate today) {
        require(APPROVED);
        if (today.isAfter(signBy) || !today.isBefore(claim.dueDate())) {
            throw Problem.refused("agreement-not-signed-in-time", signBy);
        }
        state = SIGNED;
        registerEvent(new FinancingEvent.AgreementSigned(id, claim.parties(), agreementDigest, person));
    }

    void registered() {
        require(SIGNED);
        state = REGISTERED;
        registerEvent(new FinancingEvent.FinancingRegistered(id, claim.parties()));
    }

    /** The point after which the funder's money may leave: reserved becomes used. */
    void limitCommitted() {
        require(REGISTERED);
        limitUse = LimitUse.COMMITTED;
        registerEvent(new FinancingEvent.LimitCommitted(id, claim.parties(), money(limitMinor).text()));
    }

    /** After a payout the bank refused: try it again, or undo the registration and end. */
    void decideRefusedPayout(boolean again, String note, UUID person) {
        require(REGISTERED);
        endNote = again ? null : note;
        state = again ? REGISTERED : UNWINDING;
        registerEvent(new FinancingEvent.RefusedPayoutDecided(id, claim.parties(), again ? "RETRY" : "GIVE_UP", note, person));
    }

    void disbursed(Instant now) {
        require(REGISTERED);
        if (limitUse != LimitUse.COMMITTED) {
            throw new IllegalStateException(number + " was paid out without a committed limit");
        }
        disbursedAt = now;
        state = DISBURSED;
        registerEvent(new FinancingEvent.FinancingDisbursed(id, claim.parties(), payout().text()));
    }

    /** What came of the collection: the whole advance, or less and a loss. */
    void collected(boolean whole) {
        require(DISBURSED);
        state = whole ? REPAID : WRITTEN_OFF;
        registerEvent(whole ? new FinancingEvent.FinancingRepaid(id, claim.parties(), advance().text())
                : new FinancingEvent.FinancingWrittenOff(id, claim.parties(), advance().text()));
    }

    void close(Instant now) {
        require(REPAID, WRITTEN_OFF);
        state = CLOSED;
        endedAt = now;
        registerEvent(new FinancingEvent.FinancingClosed(id, claim.parties()));
    }

    void limitReleased() {
        registerEvent(new FinancingEvent.LimitReleased(id, claim.parties(), money(limitMinor).text()));
        limitUse = LimitUse.RELEASED;
        limitMinor = 0;
    }

    void decline(EndCode code, String note, Instant now) {
        end(DECLINED, code, note, now);
    }

    void expire(EndCode code, Instant now) {
        end(EXPIRED, code, null, now);
    }

    /** The supplier's own wish; possible until the agreement is signed. */
    void withdraw(Instant now) {
        if (!state.isBeforeSignature()) {
            throw Problem.refused("financing-not-withdrawable", number);
        }
        end(WITHDRAWN, EndCode.WITHDRAWN_BY_SUPPLIER, null, now);
    }

    /** Until money has left the house; a financing that ended once stays as it ended. */
    private void end(FinancingState ended, EndCode code, String note, Instant now) {
        if (state.compareTo(DISBURSED) >= 0) {
            throw Problem.refused("financing-in-other-state", number, state);
        }
        state = ended;
        endCode = code;
        endNote = note;
        endedAt = now;
        registerEvent(new FinancingEvent.FinancingEnded(id, claim.parties(), ended.name(), code.name(), note));
    }

    private void require(FinancingState... anyOf) {
        if (!Set.of(anyOf).contains(state)) {
            throw Problem.refused("financing-in-other-state", number, state);
        }
    }

    private Figures compute(Money advance, LocalDate valueDate) {
        return Figures.compute(claim.face(), cap(), advance, offer.rate(), Offers.earlier(valueDate, claim.dueDate()), claim.dueDate());
    }

    Money cap() {
        return money(offer.capMinor());
    }

    Money advance() {
        return money(figures.advanceMinor());
    }

    Money discount() {
        return money(figures.discountMinor());
    }

    Money payout() {
        return money(figures.payoutMinor());
    }

    Money money(long minor) {
        return Money.ofMinor(minor, claim.money());
    }
}
