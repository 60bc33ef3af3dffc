package org.greenlight.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.greenlight.engine.CaseMoved.Did;
import org.greenlight.engine.CaseMoved.Step;

/** The steps of one transaction, in order, with the case that each belongs to. */
final class Transcript {

    private final DeployedModels models;
    private final Map<String, Instance> instances = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean closed;

    Transcript(DeployedModels models) {
        this.models = models;
    }

    record Line(Instance instance, Step step, boolean forFunderOnly) {}

    /** A running diagram. Its variables are not there yet when it begins, and no more when it has ended. */
    static final class Instance {

        private final String id;
        private final String definition;
        private final UUID caseId;
        private final UUID funder;
        private final List<String> seenBy;
        private Set<UUID> parties;

        Instance(String id, String definition, String businessKey, String tenant, List<String> seenBy) {
            this.id = id;
            this.definition = definition;
            this.caseId = businessKey == null ? null : UUID.fromString(businessKey);
            this.funder = tenant == null ? null : UUID.fromString(tenant);
            this.seenBy = seenBy;
        }

        String id() {
            return id;
        }

        String definition() {
            return definition;
        }

        UUID caseId() {
            return caseId;
        }

        UUID funder() {
            return funder;
        }

        /** The organisations that the diagram says may see its steps, as its variables name them. */
        Set<UUID> parties(Function<Collection<String>, Map<String, Object>> variables) {
            if (parties == null) {
                parties = new TreeSet<>();
                variables.apply(seenBy).values().forEach(value -> {
                    if (value != null) {
                        parties.add(UUID.fromString(value.toString()));
                    }
                });
            }
            return parties;
        }
    }

    void begin(HistoricProcessInstanceEventEntity event, Step step) {
        Instance instance = new Instance(
                event.getProcessInstanceId(), event.getProcessDefinitionId(), event.getBusinessKey(), event.getTenantId(),
                models.diagram(event.getProcessDefinitionId()).seenBy());
        instances.put(instance.id(), instance);
        write(instance, step, false);
    }

    void add(HistoryEvent event, Step step) {
        write(instance(event.getProcessInstanceId()), step, false);
    }

    /** What only the funder's people are told, such as the cause of a failure. */
    void addForFunder(HistoryEvent event, Step step) {
        write(instance(event.getProcessInstanceId()), step, true);
    }

    /** An element that was entered right before is passed in one step. */
    void leave(HistoricActivityInstanceEventEntity event, Step step) {
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        boolean atOnce = step.did() == Did.LEFT && last != null && last.step().did() == Did.ENTERED && step.run().equals(last.step().run());
        if (atOnce) {
            lines.set(lines.size() - 1, new Line(last.instance(), Step.of(Did.PASSED, step.element(), null), false));
        } else {
            add(event, step);
        }
    }

    void take(HistoricIdentityLinkLogEventEntity event, Did did, UUID account) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(event.getTaskId());
        write(instance(task.getProcessInstanceId()), new Step(did, task.getTaskDefinitionKey(), null, account, null, null), false);
    }

    /** The lines, once and for all: the transaction is about to commit. */
    List<Line> lines() {
        closed = true;
        return lines;
    }

    private void write(Instance instance, Step step, boolean forFunderOnly) {
        if (closed) {
            throw new IllegalStateException("A case moved while its transaction was about to commit, too late for the trail: " + step);
        }
        lines.add(new Line(instance, step, forFunderOnly));
    }

    private Instance instance(String id) {
        ExecutionEntity execution = Context.getCommandContext().getExecutionManager().findExecutionById(id);
        Instance instance = instances.computeIfAbsent(id, unknown -> new Instance(
                id, execution.getProcessDefinitionId(), execution.getBusinessKey(), execution.getTenantId(),
                models.diagram(execution.getProcessDefinitionId()).seenBy()));
        instance.parties(names -> {
            Map<String, Object> values = new HashMap<>();
            names.forEach(name -> values.put(name, execution.getVariable(name)));
            return values;
        });
        return instance;
    }
}
