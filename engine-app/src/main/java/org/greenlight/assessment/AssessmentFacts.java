package org.greenlight.assessment;

import java.util.Map;
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

    /** Whether the tables gave it a grade. */
    public boolean eligible(UUID assessmentId) {
        return of(assessmentId).state() == Assessment.State.GRADED;
    }

    /** The fact that the tables ask for by this name; null where it is not known. */
    public String word(UUID assessmentId, String name) {
        return (String) asked(assessmentId, name);
    }

    /** As {@link #word}, for a whole number. */
    public Integer number(UUID assessmentId, String name) {
        return (Integer) asked(assessmentId, name);
    }

    /** As {@link #word}, for yes or no. */
    public Boolean flag(UUID assessmentId, String name) {
        return (Boolean) asked(assessmentId, name);
    }

    private Object asked(UUID assessmentId, String name) {
        Map<String, Object> facts = of(assessmentId).facts().asked();
        if (!facts.containsKey(name)) {
            throw new IllegalArgumentException("There is no fact " + name);
        }
        return facts.get(name);
    }

    private Assessment of(UUID assessmentId) {
        return assessments.findById(assessmentId).orElseThrow(() -> Problem.notFound("assessment-unknown", assessmentId));
    }
}
