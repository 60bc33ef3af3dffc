package org.greenlight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    private final TaskDesk desk;
    private final TaskModels models;
    private final TaskForms forms;
    private final MessageSource messages;

    TaskController(TaskDesk desk, TaskModels models, TaskForms forms, MessageSource messages) {
        this.desk = desk;
        this.models = models;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * A task in a list.
     *
     * @param element the task's id in its diagram
     * @param caseId the aggregate it is about
     * @param mine whether the reader has claimed it
     * @param taken whether anybody has
     */
    record TaskCard(
            String id, String process, String element, String title, UUID caseId, Instant createdAt, Instant dueAt, boolean mine, boolean taken) {}

    record TaskSheet(TaskCard task, JsonNode form, Map<String, Object> data) {}

    @GetMapping
    @Transactional(readOnly = true)
    List<TaskCard> open(Locale locale) {
        Actor actor = Actor.current();
        return desk.open(actor).stream().map(task -> card(actor, task, locale)).toList();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    TaskSheet one(@PathVariable String id, Locale locale) {
        Actor actor = Actor.current();
        Task task = desk.find(actor, id);
        return new TaskSheet(card(actor, task, locale), forms.schema(id), models.data(task));
    }

    @PostMapping("/{id}/claim")
    void claim(@PathVariable String id) {
        desk.claim(Actor.current(), id);
    }

    @PostMapping("/{id}/release")
    void release(@PathVariable String id) {
        desk.release(Actor.current(), id);
    }

    @PostMapping("/{id}/complete")
    void complete(@PathVariable String id, @RequestBody Map<String, Object> values) {
        desk.complete(Actor.current(), id, values);
    }

    private TaskCard card(Actor actor, Task task, Locale locale) {
        String title = messages.getMessage("task." + task.getTaskDefinitionKey(), null, task.getName(), locale);
        return new TaskCard(
                task.getId(), models.processKey(task), task.getTaskDefinitionKey(), title, desk.caseOf(task),
                task.getCreateTime().toInstant(), instant(task.getDueDate()),
                actor.accountId().toString().equals(task.getAssignee()), task.getAssignee() != null);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
