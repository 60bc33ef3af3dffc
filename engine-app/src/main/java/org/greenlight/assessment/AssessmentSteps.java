package org.greenlight.assessment;

import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.greenlight.carbon.CarbonReaders;
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
    private final RepositoryService repository;

    AssessmentSteps(
            Assessments assessments, FactSheets facts, CarbonReaders readers, BusinessClock clock, RepositoryService repository) {
        this.assessments = assessments;
        this.facts = facts;
        this.readers = readers;
        this.clock = clock;
        this.repository = repository;
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

    /** Keeps what the table {@code green-eligibility} said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEligibility(UUID assessmentId, DmnDecisionResult decided, DelegateExecution at) {
        DmnDecisionResultEntries answer = decided.getSingleResult();
        Assessment assessment = of(assessmentId);
        assessment.recordEligibility(
                answer.<Boolean>getEntry("eligible"),
                verdict("green-eligibility", "capGrade", answer, at),
                answer.<Number>getEntry("maxDataAgeMonths").intValue(),
                clock.instant());
        assessments.save(assessment);
    }

    /** Keeps what the table {@code green-grade} said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordGrade(UUID assessmentId, DmnDecisionResult decided, DelegateExecution at) {
        Assessment assessment = of(assessmentId);
        assessment.recordGrade(verdict("green-grade", "grade", decided.getSingleResult(), at), clock.instant());
        assessments.save(assessment);
    }

    private Assessment of(UUID assessmentId) {
        return assessments.findById(assessmentId).orElseThrow(() -> Problem.notFound("assessment-unknown", assessmentId));
    }

    private Verdict verdict(String table, String word, DmnDecisionResultEntries answer, DelegateExecution at) {
        return new Verdict(
                answer.getEntry(word), answer.getEntry("reasonEn"), answer.getEntry("reasonZh"), version(table, at));
    }

    /** The diagram asks the table of its own deployment. */
    private int version(String table, DelegateExecution at) {
        String deployment = repository.getProcessDefinition(at.getProcessDefinitionId()).getDeploymentId();
        return repository.createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .deploymentId(deployment)
                .singleResult()
                .getVersion();
    }
}
