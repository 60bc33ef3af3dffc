package org.greenlight.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.greenlight.kernel.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records every decision of a case, those it required before it, with table, version, inputs, the rules that fired and what it put out. */
@Component
class DecisionCapture implements DmnDecisionEvaluationListener {

    private final ApplicationEventPublisher events;
    private final DeployedModels models;

    DecisionCapture(ApplicationEventPublisher events, DeployedModels models) {
        this.events = events;
        this.models = models;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluation) {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        if (context != null) {
            Stream.concat(evaluation.getRequiredDecisionResults().stream(), Stream.of(evaluation.getDecisionResult()))
                    .filter(DmnDecisionTableEvaluationEvent.class::isInstance)
                    .forEach(table -> events.publishEvent(decided(context.getExecution(), (DmnDecisionTableEvaluationEvent) table)));
        }
    }

    private DecisionEvaluated decided(ExecutionEntity execution, DmnDecisionTableEvaluationEvent table) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        table.getInputs().forEach(input -> inputs.put(input.getName(), input.getValue() == null ? null : input.getValue().getValue()));
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (DmnEvaluatedDecisionRule rule : table.getMatchingRules()) {
            rule.getOutputEntries().forEach((name, output) -> outputs.put(name, output.getValue() == null ? null : output.getValue().getValue()));
        }
        if (table.getCollectResultName() != null) {
            outputs.put(table.getCollectResultName(), table.getCollectResultValue().getValue());
        }
        DecisionDefinition deployed = (DecisionDefinition) table.getDecision();
        List<String> rules = table.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList();
        return new DecisionEvaluated(
                UUID.fromString(execution.getProcessBusinessKey()),
                partiesOf(execution),
                execution.getActivityId(),
                deployed.getKey(),
                deployed.getVersion(),
                models.sha256(deployed),
                inputs,
                rules,
                outputs);
    }

    /** The funder and the supplier of the case: a price is theirs, not the lighthouse enterprise's. */
    private static Set<UUID> partiesOf(ExecutionEntity execution) {
        Set<UUID> parties = new TreeSet<>();
        for (String variable : List.of("funderId", "supplierId")) {
            if (execution.getVariable(variable) instanceof String id) {
                parties.add(UUID.fromString(id));
            }
        }
        return parties;
    }

    /**
     * One evaluated decision.
     *
     * @param element the business rule task
     * @param table the decision's key
     * @param version its deployed version
     * @param sha256 of the file as it was deployed
     * @param rules the ids of the rules that fired
     */
    record DecisionEvaluated(
            UUID caseId,
            Set<UUID> parties,
            String element,
            String table,
            int version,
            String sha256,
            Map<String, Object> inputs,
            List<String> rules,
            Map<String, Object> outputs)
            implements DomainEvent {}
}
