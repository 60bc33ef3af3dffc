package org.greenlight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.greenlight.party.Actor;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's tasks: the same for the pages and for other systems. */
@Tag(name = "Tasks")
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    private final TaskDesk desk;
    private final TaskModels models;
    private final TaskForms forms;
    private final CaseTitles titles;
    private final MessageSource messages;

    TaskController(TaskDesk desk, TaskModels models, TaskForms forms, CaseTitles titles, MessageSource messages) {
        this.desk = desk;
        this.models = models;
        this.forms = forms;
        this.titles = titles;
        this.messages = messages;
    }

    /**
     * A task in a list.
     *
     * @param element the task's id in its diagram
     * @param caseId the aggregate it is about
     * @param mine whether the reader has claimed it
     * @param taken whether anybody has
     * @param holder the name of who has
     * @param about what the case is, null for a case of no page
     */
    record TaskCard(
            String id, String process, String element, String title, UUID caseId, Instant createdAt, Instant dueAt, boolean mine,
            boolean taken, String holder, CaseTitles.CaseTitle about) {}

    record TaskSheet(TaskCard task, JsonNode form, Map<String, Object> data) {}

    /** The tasks of the reader's groups, the nearest due date first, those without one last. */
    @Operation(summary = "List the open tasks of one's roles, nearest due date first")
    @GetMapping
    @Transactional(readOnly = true)
    List<TaskCard> open(Locale locale) {
        Actor actor = Actor.current();
        List<Task> open = desk.open(actor);
        Map<String, UUID> cases = open.stream().collect(Collectors.toMap(Task::getId, desk::caseOf));
        Map<UUID, CaseTitles.CaseTitle> about = titles.of(Set.copyOf(cases.values()), actor);
        return open.stream()
                .map(task -> card(actor, task, cases.get(task.getId()), about, locale))
                .sorted(Comparator.comparing(TaskCard::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(TaskCard::createdAt))
                .toList();
    }

    @Operation(summary = "Read a task with its form (form-js JSON) and the data it shows")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    TaskSheet one(@PathVariable String id, Locale locale) {
        Actor actor = Actor.current();
        Task task = desk.find(actor, id);
        UUID caseId = desk.caseOf(task);
        TaskCard card = card(actor, task, caseId, titles.of(Set.of(caseId), actor), locale);
        return new TaskSheet(card, forms.schema(id), models.data(task));
    }

    @Operation(summary = "Take a task; four eyes are checked by person")
    @PostMapping("/{id}/claim")
    void claim(@PathVariable String id) {
        desk.claim(Actor.current(), id);
    }

    @Operation(summary = "Give a task back")
    @PostMapping("/{id}/release")
    void release(@PathVariable String id) {
        desk.release(Actor.current(), id);
    }

    @Operation(summary = "Complete a task with the values of its form's fields")
    @PostMapping("/{id}/complete")
    void complete(@PathVariable String id, @RequestBody Map<String, Object> values) {
        desk.complete(Actor.current(), id, values);
    }

    private TaskCard card(Actor actor, Task task, UUID caseId, Map<UUID, CaseTitles.CaseTitle> about, Locale locale) {
        String title = messages.getMessage("task." + task.getTaskDefinitionKey(), null, task.getName(), locale);
        return new TaskCard(
                task.getId(), models.processKey(task), task.getTaskDefinitionKey(), title, caseId,
                task.getCreateTime().toInstant(), instant(task.getDueDate()),
                actor.accountId().toString().equals(task.getAssignee()), task.getAssignee() != null,
                task.getAssignee() == null ? null : desk.holder(task), about.get(caseId));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
