package org.greenlight.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.greenlight.effects.Journal;
import org.springframework.stereotype.Component;

/**
 * The behaviour of every task that leaves the house, {@code ${partnerCall}} in the diagrams: reaching the task writes the
 * journal row and waits, both in one commit; the dispatcher's answer lets the case go on. Nothing is called from here.
 */
@Component("partnerCall")
class PartnerCallBehavior extends AbstractBpmnActivityBehavior {

    static final String DONE = "done";
    static final String REFUSED = "refused";

    private final Journal journal;

    PartnerCallBehavior(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        journal.intend(
                execution.getCurrentActivityId(),
                UUID.fromString(execution.getProcessBusinessKey()),
                UUID.fromString(execution.getTenantId()),
                execution.getProcessInstanceId());
    }

    @Override
    public void signal(ActivityExecution execution, String outcome, Object refusal) throws Exception {
        if (REFUSED.equals(outcome)) {
            throw new BpmnError(REFUSED, String.valueOf(refusal));
        }
        leave(execution);
    }
}
