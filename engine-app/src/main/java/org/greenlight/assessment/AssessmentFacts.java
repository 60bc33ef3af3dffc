package org.greenlight.assessment;

import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about assessments: the tables' inputs, the gateways' questions, and the standing of a supplier. */
@Component
@Transactional(readOnly = true)
public class AssessmentFacts {

    private final Assessments assessments;
    private final PartyFacts parties;
    private final BusinessClock clock;

    AssessmentFacts(Assessments assessments, PartyFacts parties, BusinessClock clock) {
        this.assessments = assessments;
        this.parties = parties;
        this.clock = clock;
    }

    /** How green the supplier stands today by its newest assessment, whoever made it. Never null. */
    public Standing standing(UUID supplierId) {
        return assessments.findNewestDecided(supplierId)
                .map(assessment -> assessment.standingOn(clock.today()))
                .orElseGet(Standing::none);
    }

    /** How green the supplier stands today for this funder. */
    public Standing standing(UUID supplierId, UUID funderId) {
        return assessments.findNewestDecided(supplierId, funderId)
                .map(assessment -> assessment.standingOn(clock.today()))
                .orElseGet(Standing::none);
    }

    public boolean carbonConsented(UUID supplierId) {
        return parties.hasConsent(supplierId, ConsentKind.CARBON);
    }

    public boolean eligible(UUID assessmentId) {
        return of(assessmentId).state() == Assessment.State.ELIGIBLE;
    }

    public String environmentalCredit(UUID assessmentId) {
        return of(assessmentId).facts().environmentalCredit();
    }

    public boolean illegalCapacity(UUID assessmentId) {
        return of(assessmentId).facts().illegalCapacity();
    }

    public boolean openMajorPenalty(UUID assessmentId) {
        return of(assessmentId).facts().majorPenalty().equals("OPEN_MAJOR");
    }

    public String energyLevel(UUID assessmentId) {
        return of(assessmentId).facts().energyLevel();
    }

    public Integer dataAgeMonths(UUID assessmentId) {
        return of(assessmentId).facts().dataAgeMonths();
    }

    public Integer carbonEfficiencyBps(UUID assessmentId) {
        return of(assessmentId).facts().carbonEfficiencyBps();
    }

    public Integer footprintShareBps(UUID assessmentId) {
        return of(assessmentId).facts().footprintShareBps();
    }

    public String evidenceLevel(UUID assessmentId) {
        return of(assessmentId).facts().evidenceLevel();
    }

    public String capGrade(UUID assessmentId) {
        return of(assessmentId).capGrade();
    }

    private Assessment of(UUID assessmentId) {
        return assessments.findById(assessmentId).orElseThrow(() -> Problem.notFound("assessment-unknown", assessmentId));
    }
}
