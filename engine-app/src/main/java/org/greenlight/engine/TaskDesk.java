package org.greenlight.engine;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.DomainEvent;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people take and complete the tasks of their groups. Four-eyes is enforced here, at claim and at completion, by
 * person: a second account of the same human being is the same human being.
 */
@Component
@Transactional
class TaskDesk {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskModels models;
    private final TaskForms forms;
    private final JdbcTemplate jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaskDesk(
            TaskService tasks,
            RuntimeService runtime,
            TaskModels models,
            TaskForms forms,
            JdbcTemplate jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.forms = forms;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The open tasks of the actor's groups, claimed ones included, the oldest first. */
    @Transactional(readOnly = true)
    public List<Task> open(Actor actor) {
        return tasks.createTaskQuery().taskCandidateGroupIn(actor.groups()).includeAssignedTasks().orderByTaskCreateTime().asc().list();
    }

    /** A task of the actor's groups. */
    @Transactional(readOnly = true)
    public Task find(Actor actor, String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).taskCandidateGroupIn(actor.groups()).includeAssignedTasks().singleResult();
        if (task == null) {
            throw Problem.notFound("task-unknown", taskId);
        }
        return task;
    }

    /** The case a task belongs to: the business key of its instance. */
    @Transactional(readOnly = true)
    public UUID caseOf(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        if (instance == null) {
            throw Problem.notFound("task-unknown", task.getId()); // It was completed since it was read.
        }
        return UUID.fromString(instance.getBusinessKey());
    }

    /** Takes the task; refused if somebody else has it, or if four-eyes keeps this person from it. */
    public void claim(Actor actor, String taskId) {
        Task task = find(actor, taskId);
        checkFourEyes(actor, task);
        if (actor.accountId().toString().equals(task.getAssignee())) {
            return;
        }
        try {
            tasks.claim(taskId, actor.accountId().toString());
        } catch (TaskAlreadyClaimedException | OptimisticLockingException | NullValueException e) {
            throw quicker(actor, taskId);
        }
    }

    /** Another session was quicker, by seconds or in the same moment: says who has the task now, or that it is done. */
    private Problem quicker(Actor actor, String taskId) {
        Task now = find(actor, taskId);
        boolean mine = actor.accountId().toString().equals(now.getAssignee());
        return mine || now.getAssignee() == null ? Problem.refused("changed-meanwhile") : Problem.refused("task-taken", holder(now));
    }

    /** Gives the task back to its group. */
    public void release(Actor actor, String taskId) {
        Task task = find(actor, taskId);
        if (!actor.accountId().toString().equals(task.getAssignee())) {
            throw Problem.refused("task-not-yours");
        }
        try {
            tasks.setAssignee(taskId, null);
        } catch (OptimisticLockingException e) {
            throw quicker(actor, taskId);
        }
    }

    /**
     * Completes the task with what the person sent. The step of the feature runs in this transaction: if it refuses, the
     * task stays open and nothing is changed.
     */
    public void complete(Actor actor, String taskId, Map<String, Object> values) {
        claim(actor, taskId);
        Task task = find(actor, taskId);
        UUID caseId = caseOf(task);
        // First of all, so that a second completion of the same moment waits here and then finds that it is the second.
        int first = jdbc.update(
                """
                insert into task_action (task_id, process_instance_id, case_id, process_key, element_id, person_id, account_id, organisation_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                taskId, task.getProcessInstanceId(), caseId, models.processKey(task), task.getTaskDefinitionKey(), actor.personId(),
                actor.accountId(), actor.organisationId(), Timestamp.from(clock.instant()));
        if (first == 0) {
            throw Problem.refused("changed-meanwhile");
        }
        TaskForms.Deployed form = forms.deployed(task);
        Map<String, Object> checked = FormCheck.check(form.schema(), models.data(task), values);
        events.publishEvent(new TaskCompleted(
                caseId, parties(actor, task), models.processKey(task), task.getTaskDefinitionKey(), actor.accountId(), form.key(),
                form.version(), form.sha256(), checked));
        try {
            Submitting.with(new Submission(actor, checked), () -> tasks.complete(taskId));
        } catch (OptimisticLockingException e) {
            throw Problem.refused("changed-meanwhile");
        }
    }

    private void checkFourEyes(Actor actor, Task task) {
        for (String other : models.fourEyes(task)) {
            Boolean same = jdbc.queryForObject(
                    "select exists (select from task_action where case_id = ? and element_id = ? and person_id = ?)",
                    Boolean.class, caseOf(task), other, actor.personId());
            if (Boolean.TRUE.equals(same)) {
                throw Problem.forbidden("four-eyes", task.getName(), other);
            }
        }
    }

    /** The name of who has the task; a dash where that person's account is not the reader's to see. */
    String holder(Task task) {
        return jdbc.queryForList(
                        "select p.name from account a join person p on p.id = a.person_id where a.id = ?::uuid", String.class, task.getAssignee())
                .stream()
                .findFirst()
                .orElse("-");
    }

    private Set<UUID> parties(Actor actor, Task task) {
        Set<UUID> parties = new TreeSet<>(Set.of(actor.organisationId()));
        if (task.getTenantId() != null) {
            parties.add(UUID.fromString(task.getTenantId()));
        }
        return parties;
    }

    /**
     * A person completed a task.
     *
     * @param formKey the form that the person saw, with its deployed version and the SHA-256 of its file
     * @param form what the person sent
     */
    record TaskCompleted(
            UUID caseId, Set<UUID> parties, String process, String element, UUID accountId, String formKey, int formVersion,
            String formSha256, Map<String, Object> form)
            implements DomainEvent {}
}
