package org.greenlight.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenlight.connectors.payment.ProbeResult;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What a funder finds out about a supplier before it finances it. Its id is the invitation's; unlike the invitation it is
 * not for the lighthouse enterprise to see.
 */
@Entity
class Onboarding extends AbstractAggregateRoot<Onboarding> {

    enum State { CHECKING, RETURNED, APPROVED, ONBOARDED, REFUSED }

    @Id
    private UUID id;

    private UUID programmeId;
    private UUID funderId;
    private UUID supplierId;

    @Embedded
    private GivenFacts facts;

    @Enumerated(EnumType.STRING)
    private State state = State.CHECKING;

    private Boolean screeningClear;
    private String screeningReference;
    private String screeningHits;

    @Enumerated(EnumType.STRING)
    private ProbeResult.Outcome probeOutcome;

    private String probeReference;

    @Embedded
    private PayoutAccount payoutAccount;

    private String returnCode;
    private String note;
    private UUID decidedBy;
    private Instant givenAt;

    @Version
    private Long version;

    protected Onboarding() {}

    Onboarding(Invitation invitation, GivenFacts facts, Instant at) {
        this.id = invitation.id();
        this.programmeId = invitation.programmeId();
        this.funderId = invitation.funderId();
        this.supplierId = invitation.supplierId();
        this.facts = facts;
        this.givenAt = at;
        registerEvent(factsGiven());
    }

    /** Other facts are other people and another account: what was checked before counts no more. */
    void revise(GivenFacts revised, Instant at) {
        if (state != State.RETURNED) {
            throw state(State.RETURNED);
        }
        facts = revised;
        givenAt = at;
        screeningClear = null;
        screeningReference = null;
        screeningHits = null;
        probeOutcome = null;
        probeReference = null;
        payoutAccount = null;
        returnCode = null;
        note = null;
        state = State.CHECKING;
        registerEvent(factsGiven());
    }

    void recordScreening(boolean clear, String reference, String hits) {
        screeningClear = clear;
        screeningReference = reference;
        screeningHits = hits;
        // Not for the supplier: a listed person must not be warned by us.
        registerEvent(new OnboardingEvent.SupplierScreened(id, Set.of(funderId), clear, reference, hits));
    }

    /** Two people found that every hit is a namesake. */
    void clearScreening(UUID approver) {
        expectChecking();
        screeningClear = true;
        registerEvent(new ScreeningEvent.ScreeningCleared(id, Set.of(funderId), approver));
    }

    /** Two people found a true match. The supplier learns that it was refused, not why. */
    void refuseListed(UUID approver) {
        expectChecking();
        state = State.REFUSED;
        decidedBy = approver;
        registerEvent(new ScreeningEvent.EndedByTrueMatch(id, Set.of(funderId), approver));
    }

    /** The only way to a payout account: the bank says that the account belongs to the supplier's registered name. */
    void recordProbe(ProbeResult.Outcome outcome, String reference, String registeredName) {
        probeOutcome = outcome;
        probeReference = reference;
        payoutAccount = outcome == ProbeResult.Outcome.MATCH
                ? new PayoutAccount(registeredName, facts.accountNumber(), facts.bankCode())
                : null;
        registerEvent(new OnboardingEvent.AccountProbed(id, parties(), outcome.name(), reference));
        if (payoutAccount == null) {
            giveBackBecause(outcome == ProbeResult.Outcome.NO_MATCH ? "account-of-another" : "account-unknown", "");
        }
    }

    /** Back to the supplier because a check could not be made or did not hold; the code is worded by the message files. */
    void giveBackBecause(String code, String detail) {
        state = State.RETURNED;
        returnCode = code;
        note = detail;
        registerEvent(new OnboardingEvent.OnboardingReturned(id, parties(), null, code, detail));
    }

    void giveBack(UUID officer, String reason) {
        expectChecking();
        state = State.RETURNED;
        returnCode = null;
        note = reason;
        registerEvent(new OnboardingEvent.OnboardingReturned(id, parties(), officer, null, reason));
    }

    /** The officer's yes. Refused with a hit on a list, without a probed account, or with an unchecked signer. */
    void approve(UUID officer, boolean signerAuthorityChecked, String officersNote) {
        expectChecking();
        if (!Boolean.TRUE.equals(screeningClear)) {
            throw Problem.refused("onboarding-screening-hit", Objects.requireNonNullElse(screeningHits, "-"));
        }
        if (payoutAccount == null) {
            throw Problem.refused("onboarding-account-not-probed");
        }
        if (!signerAuthorityChecked) {
            throw Problem.refused("onboarding-signer-unchecked").at("signerAuthorityChecked");
        }
        state = State.APPROVED;
        decidedBy = officer;
        note = officersNote;
        registerEvent(new OnboardingEvent.OnboardingApproved(id, parties(), officer));
    }

    void refuse(UUID officer, String reason) {
        expectChecking();
        state = State.REFUSED;
        decidedBy = officer;
        note = reason;
        registerEvent(new OnboardingEvent.OnboardingRefused(id, parties(), officer, reason));
    }

    void complete() {
        if (state != State.APPROVED) {
            throw state(State.APPROVED);
        }
        state = State.ONBOARDED;
        registerEvent(new OnboardingEvent.OnboardingCompleted(id, parties(), programmeId, supplierId));
    }

    SupplierFacts told() {
        return facts.told();
    }

    private OnboardingEvent factsGiven() {
        return new OnboardingEvent.SupplierFactsGiven(
                id, parties(), facts.sector(), facts.environmentalCredit().name(), facts.beneficialOwners().size());
    }

    private void expectChecking() {
        if (state != State.CHECKING) {
            throw state(State.CHECKING);
        }
    }

    private Problem state(State expected) {
        return Problem.refused("onboarding-state", state, expected);
    }

    private Set<UUID> parties() {
        return Set.of(funderId, supplierId);
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID funderId() {
        return funderId;
    }

    UUID supplierId() {
        return supplierId;
    }

    GivenFacts facts() {
        return facts;
    }

    State state() {
        return state;
    }

    Boolean screeningClear() {
        return screeningClear;
    }

    String screeningReference() {
        return screeningReference;
    }

    String screeningHits() {
        return screeningHits;
    }

    ProbeResult.Outcome probeOutcome() {
        return probeOutcome;
    }

    String probeReference() {
        return probeReference;
    }

    PayoutAccount payoutAccount() {
        return payoutAccount;
    }

    Instant givenAt() {
        return givenAt;
    }

    /** The account that was named, so that its owner knows it again and nobody learns it: the last four digits. */
    String maskedAccount() {
        String number = facts.accountNumber();
        return "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
    }

    String returnCode() {
        return returnCode;
    }

    String note() {
        return note;
    }
}
