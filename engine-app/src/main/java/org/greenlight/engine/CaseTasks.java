package org.greenlight.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of one case, whoever's they are: everybody who sees a case may know for whom it waits. */
@Component
@Transactional(readOnly = true)
public class CaseTasks {

    private final TaskService tasks;

    CaseTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * A task that waits for somebody.
     *
     * @param groups who may take it, as {@code role:organisationId}
     * @param account who took it, null if nobody did
     */
    public record OpenTask(
            String id, String definition, String element, String name, List<String> groups, UUID account, Instant due) {}

    public List<OpenTask> open(UUID caseId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseId.toString()).orderByTaskCreateTime().asc().list().stream()
                .map(this::shown)
                .toList();
    }

    private OpenTask shown(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
        Date due = task.getDueDate();
        return new OpenTask(
                task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getName(), groups,
                task.getAssignee() == null ? null : UUID.fromString(task.getAssignee()), due == null ? null : due.toInstant());
    }
}
