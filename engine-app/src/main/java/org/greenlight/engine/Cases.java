package org.greenlight.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and wakes the cases of the features; the only way from Java into a running diagram beside a task. */
@Component
public class Cases {

    private final RuntimeService runtime;

    Cases(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts a case in the caller's transaction.
     *
     * @param process the process id
     * @param businessId the aggregate; also the business key
     * @param ids variables such as {@code funderId}; ids and routing words only
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String process, UUID businessId, Map<String, ?> ids) {
        Map<String, Object> variables = new LinkedHashMap<>();
        ids.forEach((name, value) -> variables.put(name, value == null ? null : value.toString()));
        runtime.startProcessInstanceByKey(process, businessId.toString(), variables);
    }

    /** True if a case of this process runs for the aggregate. */
    @Transactional(readOnly = true)
    public boolean isRunning(String process, UUID businessId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessId.toString())
                        .count()
                > 0;
    }

    /**
     * Delivers a message to the one case that waits for it.
     *
     * @return false if no case of the aggregate waits for this message now; the caller keeps what it received
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(String message, UUID businessId, Map<String, ?> words) {
        var waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessId.toString())
                .list();
        if (waiting.size() != 1) {
            return false;
        }
        Map<String, Object> variables = new LinkedHashMap<>(words);
        runtime.messageEventReceived(message, waiting.get(0).getId(), variables);
        return true;
    }

    /** The instances of one aggregate, called pages included. */
    @Transactional(readOnly = true)
    public java.util.List<ProcessInstance> instances(UUID businessId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessId.toString()).list();
    }
}
