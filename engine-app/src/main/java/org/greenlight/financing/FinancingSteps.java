package org.greenlight.financing;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.stereotype.Component;

/** What the pages {@code reverse-factoring} and {@code financing-origination} do: one method per element, of its name. */
@Component
public class FinancingSteps {

    /** Error code: the programme's limit no longer covers what was reserved. */
    static final String LIMIT_EXCEEDED = "limitExceeded";
    /** Error code: the account to pay to or the signer is missing. */
    static final String AGREEMENT_BLOCKED = "agreementBlocked";

    private final Financings financings;
    private final Offers offers;
    private final CreditLimits limits;
    private final AgreementReadiness readiness;
    private final AgreementSigning agreements;
    private final DebtorNotices notices;
    private final CollectionAccounts collectionAccounts;
    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final BusinessClock clock;

    FinancingSteps(Financings financings, Offers offers, CreditLimits limits, AgreementReadiness readiness, AgreementSigning agreements,
            DebtorNotices notices, CollectionAccounts collectionAccounts, ProgrammeFacts programmes, PartyFacts parties,
            BusinessClock clock) {
        this.financings = financings;
        this.offers = offers;
        this.limits = limits;
        this.readiness = readiness;
        this.agreements = agreements;
        this.notices = notices;
        this.collectionAccounts = collectionAccounts;
        this.programmes = programmes;
        this.parties = parties;
        this.clock = clock;
    }

    /** Keeps what {@code decideAdvanceRate} put out. */
    public void recordAdvanceRate(UUID financingId, DmnDecisionResult decided) {
        DmnDecisionResultEntries row = decided.getSingleResult();
        Financing financing = financings.get(financingId);
        financing.advanceRateDecided(new AdvanceRate(
                whole(row, "advanceBps"), row.getEntry("reasonEn"), row.getEntry("reasonZh")));
        financings.save(financing);
    }

    /** Keeps what {@code decideGreenPrice} put out. */
    public void recordGreenPrice(UUID financingId, DmnDecisionResult decided) {
        DmnDecisionResultEntries row = decided.getSingleResult();
        Financing financing = financings.get(financingId);
        financing.greenPriceDecided(new GreenPrice(
                whole(row, "spreadBps"), whole(row, "floorBps"), row.getEntry("reasonEn"), row.getEntry("reasonZh")));
        financings.save(financing);
    }

    public void recordOffer(UUID financingId) {
        Financing financing = financings.get(financingId);
        offers.make(financing);
        financings.save(financing);
    }

    public void acceptOffer(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        switch (form.required("decision")) {
            case "ACCEPT" -> financing.accept(
                    amount(form, financing.advance()), form.person(), clock.today(), offers.valueDate());
            case "DECLINE" -> financing.decline(EndCode.DECLINED_BY_SUPPLIER, null, clock.instant());
            default -> throw Problem.invalid("decision-unknown", form.text("decision")).at("decision");
        }
        financings.save(financing);
    }

    /** Reserves what is accepted, or what a rework changed; an exhausted limit queues the financing. */
    public void reserveLimit(UUID financingId) {
        Financing financing = financings.get(financingId);
        if (!offers.valueDate().isBefore(financing.claim.dueDate())) {
            financing.expire(EndCode.CLAIM_FALLS_DUE, clock.instant());
        } else {
            limits.follow(programmes.terms(financing.claim.programmeId()));
            if (limits.reserve(financing.claim.programmeId(), financing.limitWanted())) {
                financing.limitReserved();
            } else {
                financing.limitExhausted();
            }
        }
        financings.save(financing);
    }

    public void declineQueuedFinancing(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        financing.decline(EndCode.LIMIT_EXHAUSTED, form.required("note"), clock.instant());
        financings.save(financing);
    }

    public void reviewCredit(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        financing.review(Verdict.of(form), form.text("note"), form.person(), clock.instant());
        financings.save(financing);
    }

    public void reworkApplication(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        financing.rework(amount(form, financing.advance()), form.required("note"), form.person(), offers.valueDate());
        financings.save(financing);
    }

    public void approveCredit(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        financing.approve(Verdict.of(form), form.text("note"), form.person(), clock.instant());
        financings.save(financing);
    }

    /** Raises the error {@code agreementBlocked} if what the agreement names is missing: an officer gets a task, no job fails. */
    public void prepareAgreement(UUID financingId) {
        Financing financing = financings.get(financingId);
        FinancedClaim claim = financing.claim;
        Optional<Problem> obstacle = readiness.obstacle(claim.funderId(), claim.money(), claim.supplierId());
        if (obstacle.isPresent()) {
            financing.agreementBlocked(obstacle.get().code());
            financings.save(financing);
            throw new BpmnError(AGREEMENT_BLOCKED);
        }
        agreements.prepare(financing);
        financings.save(financing);
    }

    /** A {@code note} of what was done; whether it suffices is seen by preparing the agreement again. */
    public void supplyMissing(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        financing.missingSupplied(form.required("note"), form.person());
        financings.save(financing);
    }

    public void signAgreement(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        agreements.sign(financing, form);
        financings.save(financing);
    }

    public void expireFinancing(UUID financingId) {
        Financing financing = financings.get(financingId);
        boolean prepared = financing.state == FinancingState.APPROVED;
        financing.expire(prepared ? EndCode.NOT_SIGNED_IN_TIME : EndCode.OFFER_EXPIRED, clock.instant());
        financings.save(financing);
    }

    public void markRegistered(UUID financingId) {
        Financing financing = financings.get(financingId);
        financing.registered();
        financings.save(financing);
    }

    /** Records the notice; it reaches the debtor with this transaction, on the platform where it confirmed the payable. */
    public void notifyDebtor(UUID financingId) {
        Financing financing = financings.get(financingId);
        FinancedClaim claim = financing.claim;
        notices.save(new DebtorNotice(
                financing, parties.organisation(claim.supplierId()), parties.organisation(claim.funderId()),
                collectionAccounts.on(clock.today(), claim.funderId(), claim.money()), clock.instant()));
    }

    /** The last check before money leaves. Raises the error {@code limitExceeded} if the limit was lowered meanwhile. */
    public void commitLimit(UUID financingId) {
        Financing financing = financings.get(financingId);
        if (financing.limitUse == LimitUse.COMMITTED) {
            return;
        }
        limits.follow(programmes.terms(financing.claim.programmeId()));
        if (!limits.commit(financing.claim.programmeId(), financing.money(financing.limitMinor))) {
            throw new BpmnError(LIMIT_EXCEEDED);
        }
        financing.limitCommitted();
        financings.save(financing);
    }

    public void markDisbursed(UUID financingId) {
        Financing financing = financings.get(financingId);
        financing.disbursed(clock.instant());
        financings.save(financing);
    }

    public void decideRefusedPayout(UUID financingId, Submission form) {
        Financing financing = financings.get(financingId);
        switch (form.required("decision")) {
            case "RETRY" -> financing.decideRefusedPayout(true, form.text("note"), form.person());
            case "GIVE_UP" -> financing.decideRefusedPayout(false, form.required("note"), form.person());
            default -> throw Problem.invalid("decision-unknown", form.text("decision")).at("decision");
        }
        financings.save(financing);
    }

    /** Repaid in full: what it took of the limit is free again. */
    public void markRepaid(UUID financingId) {
        Financing financing = financings.get(financingId);
        financing.collected(true);
        releaseLimit(financing);
        financings.save(financing);
    }

    /** What it took of the limit stays taken: a loss makes no room for new business. */
    public void markWrittenOff(UUID financingId) {
        Financing financing = financings.get(financingId);
        financing.collected(false);
        financings.save(financing);
    }

    /** The whole advance came in after it was written off. */
    public void freeLimit(UUID financingId) {
        Financing financing = financings.get(financingId);
        releaseLimit(financing);
        financings.save(financing);
    }

    public void closeFinancing(UUID financingId) {
        Financing financing = financings.get(financingId);
        financing.close(clock.instant());
        financings.save(financing);
    }

    /** Ends a financing that was not paid out: its claim and its limit are free, a notice given is taken back. */
    public void releaseFinancing(UUID financingId) {
        Financing financing = financings.get(financingId);
        if (!financing.state.isEnded()) {
            EndCode code = financing.state == FinancingState.UNWINDING ? EndCode.PAYOUT_GIVEN_UP : EndCode.NOT_REGISTERED;
            financing.decline(code, financing.endNote, clock.instant());
        }
        releaseLimit(financing);
        financings.save(financing);
        notices.findById(financingId).ifPresent(notice -> {
            notice.withdraw(clock.instant());
            notices.save(notice);
        });
    }

    private void releaseLimit(Financing financing) {
        Money held = financing.money(financing.limitMinor);
        switch (financing.limitUse) {
            case RESERVED -> limits.releaseReserved(financing.claim.programmeId(), held);
            case COMMITTED -> limits.releaseUsed(financing.claim.programmeId(), held);
            default -> {
                return;
            }
        }
        financing.limitReleased();
    }

    /** The part a person wants; the whole where the field was left empty. */
    private static Money amount(Submission form, Money whole) {
        return form.has("amount") ? form.money("amount") : whole;
    }

    private static int whole(DmnDecisionResultEntries row, String output) {
        return ((Number) row.getEntry(output)).intValue();
    }
}
