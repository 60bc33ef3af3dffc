package org.greenlight.financing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.greenlight.assessment.AssessmentFacts;
import org.greenlight.assessment.Standing;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.WorkingDays;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.ProgrammeFacts;
import org.greenlight.programme.ProgrammeTerms;
import org.springframework.stereotype.Component;

/** Makes an offer from what the tables decided and the programme allows, or says why there is none. */
@Component
class Offers {

    /** The ordinary product: no valid green grade. */
    static final String NO_GRADE = "NONE";

    private static final Set<String> GRADES = Set.of("A", "B", "C", "D", "E");

    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final AssessmentFacts assessments;
    private final BaseRates baseRates;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    Offers(ProgrammeFacts programmes, PartyFacts parties, AssessmentFacts assessments, BaseRates baseRates,
            WorkingDays workingDays, BusinessClock clock) {
        this.programmes = programmes;
        this.parties = parties;
        this.assessments = assessments;
        this.baseRates = baseRates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void make(Financing financing) {
        FinancedClaim claim = financing.claim;
        ProgrammeTerms terms = programmes.terms(claim.programmeId());
        LocalDate today = clock.today();
        LocalDate valueDate = valueDate();
        LocalDate expiresOn = earlier(
                workingDays.plusWorkingDays(today, baseRates.offerTerm(today, claim.funderId()).offerDays()),
                claim.dueDate().minusDays(1));
        Offer offer = Offer.make(claim.face(), grade(claim), financing.advanceRate, financing.greenPrice, terms,
                baseRates.on(today, claim.funderId(), claim.money()), expiresOn);
        EndCode obstacle = obstacle(claim, terms, offer, valueDate);
        if (obstacle == null) {
            financing.offer(offer, valueDate);
        } else {
            financing.decline(obstacle, null, clock.instant());
        }
    }

    /** The day from which a discount counts: today, or the next working day. */
    LocalDate valueDate() {
        return workingDays.onOrAfter(clock.today());
    }

    /** A to E while the supplier's assessment is valid, else NONE. */
    String grade(FinancedClaim claim) {
        Standing standing = assessments.standing(claim.supplierId(), claim.funderId());
        boolean valid = standing.eligible() && standing.validUntil() != null && !standing.validUntil().isBefore(clock.today());
        return valid && GRADES.contains(standing.grade()) ? standing.grade() : NO_GRADE;
    }

    private EndCode obstacle(FinancedClaim claim, ProgrammeTerms terms, Offer offer, LocalDate valueDate) {
        if (!terms.active()) {
            return EndCode.PROGRAMME_NOT_ACTIVE;
        }
        var uscc = parties.organisation(claim.supplierId()).uscc();
        if (programmes.onboardedSupplier(terms.id(), uscc).filter(claim.supplierId()::equals).isEmpty()) {
            return EndCode.SUPPLIER_NOT_ONBOARDED;
        }
        if (!valueDate.isBefore(claim.dueDate())) {
            return EndCode.CLAIM_FALLS_DUE;
        }
        if (ChronoUnit.DAYS.between(valueDate, claim.dueDate()) > terms.maxTenorDays()) {
            return EndCode.TENOR_TOO_LONG;
        }
        return offer.isNothing() ? EndCode.NOTHING_TO_ADVANCE : null;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
