package org.greenlight.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.greenlight.carbon.CarbonReaders;
import org.greenlight.engine.DecisionModels;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram {@code green-assessment} does. */
@Component
public class AssessmentSteps {

    private final Assessments assessments;
    private final FactSheets facts;
    private final CarbonReaders readers;
    private final BusinessClock clock;
    private final DecisionModels models;

    AssessmentSteps(
            Assessments assessments, FactSheets facts, CarbonReaders readers, BusinessClock clock, DecisionModels models) {
        this.assessments = assessments;
        this.facts = facts;
        this.readers = readers;
        this.clock = clock;
        this.models = models;
    }

    /**
     * Fixes the facts of a new assessment.
     *
     * @param wanted the id that the caller of the run chose, or null
     * @return the assessment's id as text, for the rest of the run
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String gatherFacts(UUID supplierId, UUID funderId, UUID wanted) {
        UUID id = wanted == null ? Ids.next() : wanted;
        assessments.save(new Assessment(
                id, supplierId, funderId, facts.of(supplierId, funderId, clock.today()), clock.today(), clock.instant()));
        readers.admit(supplierId, funderId);
        return id.toString();
    }

    /**
     * Keeps what {@code green-grade} said, with every rule behind it.
     *
     * @throws IllegalStateException if our own reading of the deployed tables gives another grade than the engine's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decideGrade(UUID assessmentId, DmnDecisionResult decided, DelegateExecution at) {
        Assessment assessment = of(assessmentId);
        DecisionModels.Deployed deployed = models.besideProcess(at.getProcessDefinitionId(), Verdict.GRADE);
        GreenDecision decision = new GreenDecision(deployed.tables(), deployed.version());
        Verdict verdict = decision.decide(assessment.facts());
        String grade = decided.getSingleResult().getEntry("grade");
        if (!verdict.grade().equals(grade)) {
            throw new IllegalStateException("Two readings of the tables differ for assessment " + assessmentId + ": " + grade + ", " + verdict.grade());
        }
        LocalDate tooOld = decision.dayTheDataIsTooOld(assessment.facts(), assessment.validUntil()).orElse(null);
        assessment.decide(verdict, tooOld, clock.instant());
        assessments.save(assessment);
    }

    private Assessment of(UUID assessmentId) {
        return assessments.findById(assessmentId).orElseThrow(() -> Problem.notFound("assessment-unknown", assessmentId));
    }
}
