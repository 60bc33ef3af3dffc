package org.greenlight.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What the diagrams say about a user task beyond what the engine itself uses. */
@Component
class TaskModels {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    TaskModels(RepositoryService repository, @org.springframework.context.annotation.Lazy ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.engine = engine;
    }

    String processKey(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    /** The tasks whose person may not do this one: the property {@code fourEyes}, separated by commas. */
    List<String> fourEyes(Task task) {
        return property(task, "fourEyes").map(text -> Arrays.asList(text.trim().split("\\s*,\\s*"))).orElse(List.of());
    }

    /** What the task's form shows: the property {@code data}, an expression that answers a map. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> data(Task task) {
        Optional<String> expression = property(task, "data");
        if (expression.isEmpty()) {
            return Map.of();
        }
        return engine.getCommandExecutorTxRequired().execute((Command<Map<String, Object>>) context -> {
            TaskEntity entity = context.getTaskManager().findTaskById(task.getId());
            Context.setExecutionContext(entity.getExecution());
            try {
                return (Map<String, Object>) engine.getExpressionManager().createExpression(expression.get()).getValue(entity.getExecution());
            } finally {
                Context.removeExecutionContext();
            }
        });
    }

    private Optional<String> property(Task task, String name) {
        UserTask element = repository.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
        if (element.getExtensionElements() == null) {
            return Optional.empty();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst();
    }
}
