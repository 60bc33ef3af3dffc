package org.greenlight.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A funder's promise to finance the suppliers of one lighthouse enterprise, up to a limit. */
@Entity
class Programme extends AbstractAggregateRoot<Programme> {

    enum State { REQUESTED, RETURNED, APPROVED, ACTIVE, REFUSED, WITHDRAWN }

    @Id
    private UUID id;

    private UUID lighthouseId;
    private UUID funderId;
    private String name;
    private String currency;
    private long limitMinor;
    private int maxTenorDays;
    private int advanceRateBps;

    @Enumerated(EnumType.STRING)
    private Recourse recourse;

    private boolean signedBatchConfirms;

    @Embedded
    private ErpKey erpKey;

    @Embedded
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private StopListCheck stopListCheck = StopListCheck.UNKNOWN;

    private String stopListNote;

    @Embedded
    private StandingDecision standingDecision;

    @Enumerated(EnumType.STRING)
    private State state;

    private String note;
    private Instant requestedAt;
    private UUID signerCheckedBy;
    private Instant signerCheckedAt;
    private UUID approvedBy;
    private UUID confirmedBy;
    private Instant activeSince;

    @Version
    private Long version;

    protected Programme() {}

    Programme(UUID id, UUID lighthouseId, UUID funderId, ProgrammeWish wish, Instant at) {
        this.id = id;
        this.lighthouseId = lighthouseId;
        this.funderId = funderId;
        this.requestedAt = at;
        take(wish);
        registerEvent(new ProgrammeEvent.ProgrammeRequested(
                id, parties(), name, limit(), maxTenorDays, advanceRateBps, recourse.name(), signedBatchConfirms));
    }

    /** The lighthouse enterprise asks again with other terms; what was found out about the first ones counts no more. */
    void rework(ProgrammeWish wish) {
        expect(State.RETURNED);
        take(wish);
        registerEvent(new ProgrammeEvent.ProgrammeRequested(
                id, parties(), name, limit(), maxTenorDays, advanceRateBps, recourse.name(), signedBatchConfirms));
    }

    void withdraw() {
        expect(State.RETURNED);
        state = State.WITHDRAWN;
        registerEvent(new ProgrammeEvent.ProgrammeWithdrawn(id, parties()));
    }

    void recordStopList(StopListCheck check, String what) {
        stopListCheck = check;
        stopListNote = what;
        registerEvent(new ProgrammeEvent.StopListAsked(id, Set.of(funderId), check.name(), what));
    }

    /** Two people found that every hit is a namesake. */
    void clearStopList(UUID approver) {
        stopListCheck = StopListCheck.CLEAR;
        registerEvent(new ScreeningEvent.ScreeningCleared(id, Set.of(funderId), approver));
    }

    /** Two people found a true match. The enterprise learns that it was refused, not why. */
    void refuseListed(UUID approver) {
        expect(State.REQUESTED);
        state = State.REFUSED;
        registerEvent(new ScreeningEvent.EndedByTrueMatch(id, Set.of(funderId), approver));
    }

    void recordStanding(StandingDecision decision) {
        standingDecision = decision;
        registerEvent(new ProgrammeEvent.StandingDecided(
                id, parties(), decision.supports(), decision.limitClass(), decision.reasonEn(), decision.reasonZh()));
    }

    /**
     * The officer's yes. Refused where the standing does not carry it, where the limit is above the class, or where signed
     * batches shall confirm and nobody checked that the key binds the lighthouse enterprise.
     */
    void approve(UUID officer, boolean signerAuthorityChecked, String officersNote, Instant at) {
        expect(State.REQUESTED);
        if (standingDecision == null || !Boolean.TRUE.equals(standingDecision.supports())) {
            throw Problem.refused("programme-not-supported",
                    standingDecision == null ? "-" : standingDecision.reasonEn() + " " + standingDecision.reasonZh());
        }
        if (limitMinor > standingDecision.limitCapMinor()) {
            throw Problem.refused("programme-limit-above-class", limit().text(), standingDecision.limitClass(),
                    Money.ofMinor(standingDecision.limitCapMinor(), limit().currency()).text());
        }
        if (signedBatchConfirms && !signerAuthorityChecked) {
            throw Problem.refused("programme-signer-unchecked", erpKey.keyId());
        }
        if (signerAuthorityChecked && signerCheckedBy == null) {
            signerCheckedBy = officer;
            signerCheckedAt = at;
        }
        approvedBy = officer;
        note = officersNote;
        state = State.APPROVED;
        registerEvent(new ProgrammeEvent.ProgrammeApproved(id, parties(), officer, signerCheckedBy != null));
    }

    /** Back to the lighthouse enterprise, with what is to be changed. */
    void giveBack(UUID officer, String reason) {
        expect(State.REQUESTED);
        state = State.RETURNED;
        note = reason;
        registerEvent(new ProgrammeEvent.ProgrammeReturned(id, parties(), officer, reason));
    }

    void refuse(UUID officer, String reason) {
        expect(State.REQUESTED);
        state = State.REFUSED;
        note = reason;
        registerEvent(new ProgrammeEvent.ProgrammeRefused(id, parties(), officer, reason));
    }

    /** The second person's yes; the programme is active from now on. */
    void confirm(UUID approver, Instant at) {
        expect(State.APPROVED);
        if (approver.equals(approvedBy)) {
            throw Problem.forbidden("programme-second-person");
        }
        confirmedBy = approver;
        activeSince = at;
        state = State.ACTIVE;
        registerEvent(new ProgrammeEvent.ProgrammeActivated(id, parties(), approver));
    }

    /** The second person's no: the officer looks again. */
    void sendBack(UUID approver, String reason) {
        expect(State.APPROVED);
        state = State.REQUESTED;
        approvedBy = null;
        note = reason;
        registerEvent(new ProgrammeEvent.ProgrammeSentBack(id, parties(), approver, reason));
    }

    ProgrammeTerms terms() {
        return new ProgrammeTerms(
                id, funderId, lighthouseId, currency, limit(), maxTenorDays, new BasisPoints(advanceRateBps), recourse,
                signedBatchConfirms, erpKey == null ? null : erpKey.keyId(), erpKey == null ? null : erpKey.publicKeyPem(),
                signerCheckedBy != null, state == State.ACTIVE);
    }

    private void take(ProgrammeWish wish) {
        name = wish.name().strip();
        currency = wish.limit().currency().getCurrencyCode();
        limitMinor = wish.limit().minor();
        maxTenorDays = wish.maxTenorDays();
        advanceRateBps = wish.advanceRate().value();
        recourse = wish.recourse();
        signedBatchConfirms = wish.signedBatchConfirms();
        if (!Objects.equals(erpKey, wish.erpKey())) {
            // Another key is another signer, whose authority nobody has checked yet.
            signerCheckedBy = null;
            signerCheckedAt = null;
        }
        erpKey = wish.erpKey();
        standing = wish.standing();
        standingDecision = null;
        stopListCheck = StopListCheck.UNKNOWN;
        stopListNote = null;
        note = null;
        state = State.REQUESTED;
    }

    private void expect(State expected) {
        if (state != expected) {
            throw Problem.refused("programme-state", state, expected);
        }
    }

    private Set<UUID> parties() {
        return Set.of(lighthouseId, funderId);
    }

    Money limit() {
        return Money.ofMinor(limitMinor, Currency.getInstance(currency));
    }

    UUID id() {
        return id;
    }

    UUID lighthouseId() {
        return lighthouseId;
    }

    UUID funderId() {
        return funderId;
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    Standing standing() {
        return standing;
    }

    ErpKey erpKey() {
        return erpKey;
    }

    StopListCheck stopListCheck() {
        return stopListCheck;
    }

    String stopListNote() {
        return stopListNote;
    }

    StandingDecision standingDecision() {
        return standingDecision;
    }

    String note() {
        return note;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
