package org.greenlight.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.greenlight.effects.PartnerCall;
import org.greenlight.models.Page;
import org.greenlight.party.Role;

/** What each task of a person and each task that leaves the house needs beside the model. */
final class TaskRules {

    private static final Pattern GROUP = Pattern.compile("([a-z]+):\\$\\{(\\w+)}");
    private static final Set<String> ORGANISATIONS = Set.of("funderId", "lighthouseId", "supplierId");
    private static final Set<String> ROLES = Stream.of(Role.values()).map(Role::word).collect(Collectors.toSet());

    private final Product product;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> usedForms = new HashSet<>();
    private final Set<String> partnerCalls = new HashSet<>();
    private final Set<String> userTasks = new HashSet<>();

    TaskRules(Product product) {
        this.product = product;
        product.models().pages().forEach(page -> page.all(UserTask.class).forEach(task -> userTasks.add(task.getId())));
        for (Page page : product.models().pages()) {
            checkReaders(page);
            page.all(UserTask.class).forEach(task -> checkUserTask(page, task));
            page.all(ServiceTask.class).forEach(task -> checkServiceTask(page, task));
            page.all(StartEvent.class).stream().filter(start -> Page.camunda(start, "formRef") != null)
                    .forEach(start -> checkStartForm(page, start));
        }
        checkNoOrphan();
    }

    List<String> findings() {
        return findings;
    }

    /** Whoever has a task on a page may see the page's steps; the funder always may. */
    private void checkReaders(Page page) {
        Set<String> readers = Page.property(page.process(), "seenBy").stream()
                .flatMap(names -> Stream.of(names.trim().split("\\s*,\\s*"))).collect(Collectors.toSet());
        readers.forEach(reader -> require(
                ORGANISATIONS.contains(reader), page.name(), "its steps are told to " + reader + ", which is no organisation of a case"));
        for (UserTask task : page.all(UserTask.class)) {
            Matcher group = GROUP.matcher(String.valueOf(task.getCamundaCandidateGroups()));
            require(!group.matches() || group.group(2).equals("funderId") || readers.contains(group.group(2)), page.at(task),
                    "its people may not see the page: " + task.getCamundaCandidateGroups() + " is not in seenBy");
        }
    }

    private void checkUserTask(Page page, UserTask task) {
        String at = page.at(task);
        for (boolean chinese : List.of(false, true)) {
            require(product.models().message("task." + task.getId(), chinese) != null, at, "has no title in " + (chinese ? "Chinese" : "English"));
        }
        Matcher group = GROUP.matcher(String.valueOf(task.getCamundaCandidateGroups()));
        require(group.matches() && ROLES.contains(group.group(1)) && ORGANISATIONS.contains(group.group(2)), at,
                "candidate groups are one role:${organisation}, not " + task.getCamundaCandidateGroups());
        require(task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null, at, "is given to a person; a group takes tasks");
        require(!ExpressionRules.completeListeners(task).isEmpty(), at, "nothing is done with what the person sends: no complete listener");
        Page.property(task, "fourEyes").ifPresent(names -> {
            for (String other : names.trim().split("\\s*,\\s*")) {
                require(userTasks.contains(other) && !other.equals(task.getId()), at, "four eyes with " + other + ", which is no other task of a person");
            }
        });
        checkForm(task, at);
    }

    private void checkForm(UserTask task, String at) {
        String form = Page.camunda(task, "formRef");
        JsonNode schema = form == null ? null : product.models().forms().get(form);
        if (schema == null) {
            findings.add(at + ": its form " + form + " does not exist");
            return;
        }
        usedForms.add(form);
        require("deployment".equals(Page.camunda(task, "formRefBinding")), at, "the form is not bound to the deployment");
        require(!showsData(schema) || Page.property(task, "data").isPresent(), at, "its form shows facts, but the task has no property data");
    }

    /** The form with which a person begins a case; what it sends goes to the REST API, so it shows no data. */
    private void checkStartForm(Page page, StartEvent start) {
        String form = Page.camunda(start, "formRef");
        JsonNode schema = product.models().forms().get(form);
        usedForms.add(form);
        require(schema != null, page.at(start), "its form " + form + " does not exist");
        require("deployment".equals(Page.camunda(start, "formRefBinding")), page.at(start), "the form is not bound to the deployment");
        require(schema == null || !showsData(schema), page.at(start), "its form shows facts, but nothing is there yet");
    }

    private static boolean showsData(JsonNode component) {
        boolean shown = component.path("disabled").asBoolean() || component.path("readonly").asBoolean()
                || component.path("text").asText().contains("{{") || component.path("text").asText().startsWith("=")
                || component.has("dataSource") || component.has("valuesKey");
        for (JsonNode child : component.path("components")) {
            shown |= showsData(child);
        }
        return shown;
    }

    private void checkServiceTask(Page page, ServiceTask task) {
        String delegate = Page.camunda(task, "delegateExpression");
        if (delegate == null) {
            require(Page.camunda(task, "expression") != null, page.at(task), "does nothing: no expression");
            return;
        }
        require(delegate.equals("${partnerCall}"), page.at(task), "the only delegate is ${partnerCall}");
        partnerCalls.add(task.getId());
        Class<?> bean = product.beans().get(task.getId());
        require(bean != null && PartnerCall.class.isAssignableFrom(bean), page.at(task), "there is no PartnerCall bean of this name");
        require(page.errorsCaughtAt(task).stream().anyMatch(caught -> "refused".equals(caught.code())), page.at(task),
                "a refusal of the partner is not caught");
    }

    private void checkNoOrphan() {
        product.beans().forEach((name, type) -> require(
                !PartnerCall.class.isAssignableFrom(type) || partnerCalls.contains(name), type.getSimpleName(), "no model has a task " + name));
        product.models().forms().forEach((name, schema) -> {
            require(name.equals(schema.path("id").asText()), name + ".form", "the form's id is not the file's name");
            require(usedForms.contains(name), name + ".form", "no task and no start shows it");
        });
    }

    private void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            findings.add(place + ": " + otherwise);
        }
    }
}
