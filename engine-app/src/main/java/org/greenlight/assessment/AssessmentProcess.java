package org.greenlight.assessment;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.greenlight.engine.Cases;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts runs of the diagram {@code green-assessment}. */
@Component
class AssessmentProcess {

    static final String KEY = "green-assessment";

    private final Cases cases;
    private final RuntimeService runtime;
    private final Assessments assessments;

    AssessmentProcess(Cases cases, RuntimeService runtime, Assessments assessments) {
        this.cases = cases;
        this.runtime = runtime;
        this.assessments = assessments;
    }

    /**
     * Starts a new assessment; the same id again changes nothing.
     *
     * @throws Problem {@code assessment-running} if another run for the same supplier and funder has not ended yet
     */
    @Transactional
    public void start(UUID assessmentId, UUID supplierId, UUID funderId) {
        if (assessments.existsById(assessmentId) || running(supplierId, funderId, assessmentId) > 0) {
            return;
        }
        if (running(supplierId, funderId, null) > 0) {
            throw Problem.refused("assessment-running", supplierId);
        }
        cases.start(KEY, supplierId, Map.of("supplierId", supplierId, "funderId", funderId, "assessmentId", assessmentId));
    }

    private long running(UUID supplierId, UUID funderId, UUID assessmentId) {
        var query = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(supplierId.toString())
                .tenantIdIn(funderId.toString());
        return (assessmentId == null ? query : query.variableValueEquals("assessmentId", assessmentId.toString())).count();
    }
}
