package org.greenlight.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.greenlight.engine.Submission;
import org.greenlight.models.Page;

/** Every expression of every process: its names, its method, its arguments, and the type of its answer where one is asked. */
final class ExpressionRules {

    /** The variables of a case: ids as text, agreed for all processes. */
    static final Set<String> IDS = Set.of(
            "programmeId", "invitationId", "screenedId", "claimId", "financingId", "creditId", "assessmentId", "funderId", "lighthouseId", "supplierId");

    private static final Map<String, Set<Class<?>>> FEEL_TYPES = Map.of(
            "boolean", Set.of(boolean.class, Boolean.class),
            "number", Set.of(int.class, Integer.class, long.class, Long.class),
            "string", Set.of(String.class));

    private final Product product;
    private final List<String> findings = new ArrayList<>();
    private final Set<Expression.Call> calls = new java.util.HashSet<>();

    ExpressionRules(Product product) {
        this.product = product;
        product.models().pages().forEach(this::check);
        checkNoOrphanStep();
    }

    List<String> findings() {
        return findings;
    }

    private void check(Page page) {
        eachExpression(page, (element, text) -> {
            Expression expression = read(text, page, element);
            expression.problems().forEach(problem -> findings.add(place(page, element) + ": " + problem));
            calls.addAll(expression.calls());
        });
        page.all(ConditionExpression.class).forEach(condition -> answers(
                page, (BaseElement) condition.getParentElement(), condition.getTextContent(), Set.of(boolean.class, Boolean.class), "a condition"));
        page.all(TimerEventDefinition.class).stream().filter(timer -> timer.getTimeDate() != null).forEach(timer -> answers(
                page, timer, timer.getTimeDate().getTextContent(), Set.of(String.class, java.util.Date.class), "a date"));
        page.all(UserTask.class).forEach(task -> Page.property(task, "data").ifPresent(
                text -> answers(page, task, text, Set.of(Map.class), "the form's data")));
        page.all(BusinessRuleTask.class).forEach(task -> checkDecisionInputs(page, task));
        page.all(ServiceTask.class).forEach(task -> checkStepName(page, task, Page.camunda(task, "expression")));
        page.all(UserTask.class).forEach(task -> completeListeners(task)
                .forEach(listener -> checkStepName(page, task, listener.getCamundaExpression())));
    }

    static List<CamundaTaskListener> completeListeners(UserTask task) {
        return task.getExtensionElements() == null ? List.of()
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .filter(listener -> "complete".equals(listener.getCamundaEvent())).toList();
    }

    private void checkDecisionInputs(Page page, BusinessRuleTask task) {
        product.models().table(String.valueOf(task.getCamundaDecisionRef())).ifPresent(table -> {
            Map<String, String> given = new HashMap<>();
            task.getExtensionElements().getElementsQuery().filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput.class).list()
                    .forEach(mapping -> mapping.getCamundaInputParameters().forEach(
                            (CamundaInputParameter input) -> given.put(input.getCamundaName(), input.getTextContent())));
            table.asked().forEach((name, type) -> {
                String text = given.remove(name);
                if (text == null) {
                    findings.add(page.at(task) + ": does not give the decision's input " + name);
                } else {
                    answers(page, task, text, FEEL_TYPES.getOrDefault(type, Set.of()), "the " + type + " " + name);
                }
            });
            given.keySet().forEach(name -> findings.add(page.at(task) + ": gives " + name + ", which the decision does not read"));
        });
    }

    private void checkStepName(Page page, BaseElement element, String text) {
        if (text != null) {
            read(text, page, null).calls().stream().filter(call -> call.bean().endsWith("Steps") && !call.method().equals(element.getId()))
                    .forEach(call -> findings.add(page.at(element) + ": calls " + call.method() + "; a step's method has the name of its element"));
        }
    }

    private void checkNoOrphanStep() {
        product.beans().forEach((bean, type) -> {
            if (type.getSimpleName().endsWith("Steps")) {
                Set<String> offered = new TreeSet<>();
                for (var method : type.getDeclaredMethods()) {
                    if (java.lang.reflect.Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                        offered.add(method.getName());
                    }
                }
                offered.stream().filter(method -> !calls.contains(new Expression.Call(bean, method)))
                        .forEach(method -> findings.add(type.getSimpleName() + "." + method + ": no model calls it"));
            }
        });
    }

    private void answers(Page page, BaseElement element, String text, Set<Class<?>> wanted, String what) {
        Class<?> type = read(text, page, null).type();
        if (type != Object.class && wanted.stream().noneMatch(allowed -> allowed.isAssignableFrom(type))) {
            findings.add(page.at(element) + ": " + what + " is a " + type.getSimpleName());
        }
    }

    private Expression read(String text, Page page, DomElement place) {
        Map<String, Class<?>> names = new HashMap<>();
        IDS.forEach(id -> names.put(id, String.class));
        names.put("execution", DelegateExecution.class);
        if (place == null || place.getLocalName().equals("taskListener")) {
            names.put("form", Submission.class);
        }
        if (place == null || place.getLocalName().equals("executionListener")) {
            names.put("decisionResult", DmnDecisionResult.class);
        }
        return new Expression(text.trim(), product.beans(), names);
    }

    private static void eachExpression(Page page, BiConsumer<DomElement, String> found) {
        visit(page.model().getModelElementsByType(Process.class).iterator().next().getDomElement(), found);
    }

    private static void visit(DomElement element, BiConsumer<DomElement, String> found) {
        if (element.getLocalName().equals("documentation")) {
            return;
        }
        for (String name : List.of("expression", "delegateExpression", "candidateGroups", "candidateUsers", "assignee", "dueDate", "followUpDate",
                "businessKey", "resultVariable", "jobPriority", "taskPriority", "calledElementTenantId", "decisionRefTenantId", "collection", "priority")) {
            for (String value : java.util.Arrays.asList(element.getAttribute(name), element.getAttribute(Page.CAMUNDA, name))) {
                accept(element, value, found);
            }
        }
        accept(element, element.getAttribute("value"), found);
        List<DomElement> children = element.getChildElements();
        if (children.isEmpty()) {
            accept(element, element.getTextContent(), found);
        }
        children.forEach(child -> visit(child, found));
    }

    private static void accept(DomElement element, String value, BiConsumer<DomElement, String> found) {
        if (value != null && (value.contains("${") || value.contains("#{"))) {
            found.accept(element, value.trim());
        }
    }

    private static String place(Page page, DomElement element) {
        DomElement at = element;
        while (at != null && (at.getAttribute("id") == null || at.getLocalName().equals("property"))) {
            at = at.getParentElement();
        }
        return page.name() + (at == null ? "" : "#" + at.getAttribute("id"));
    }
}
