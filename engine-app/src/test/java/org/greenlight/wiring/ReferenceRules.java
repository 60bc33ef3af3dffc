package org.greenlight.wiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.greenlight.models.Page;

/** Models name each other and what arrives from outside: called pages, decisions, errors, messages. */
final class ReferenceRules {

    private final Product product;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> decided = new HashSet<>();

    ReferenceRules(Product product) {
        this.product = product;
        for (Page page : product.models().pages()) {
            page.all(CallActivity.class).forEach(activity -> checkCall(page, activity));
            page.all(BusinessRuleTask.class).forEach(task -> checkDecision(page, task));
            page.all(CatchEvent.class).forEach(event -> checkCatch(page, event));
            page.nodes().forEach(node -> checkErrorsCaught(page, node));
        }
        product.models().pages().forEach(page -> require(
                called.contains(page.name()) || product.words().said(page.name()), page.name(), "nobody starts this process"));
        product.models().tables().forEach(table -> require(
                decided.contains(table.name()) || product.words().said(table.name()), table.name(), "nobody asks this decision"));
    }

    List<String> findings() {
        return findings;
    }

    private void checkCall(Page page, CallActivity activity) {
        called.add(activity.getCalledElement());
        require("deployment".equals(activity.getCamundaCalledElementBinding()), page.at(activity), "the called page is not bound to the deployment");
        List<CamundaIn> given = activity.getExtensionElements() == null ? List.of()
                : activity.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
        require(given.stream().anyMatch(in -> isAggregate(in.getCamundaBusinessKey())), page.at(activity), "does not pass a business key on");
        require(given.stream().anyMatch(in -> "all".equals(in.getCamundaVariables()) || in.getCamundaSource() != null), page.at(activity),
                "does not pass the ids on");
        Page target = product.models().page(String.valueOf(activity.getCalledElement())).orElse(null);
        if (target == null) {
            findings.add(page.at(activity) + ": calls " + activity.getCalledElement() + ", which does not exist");
            return;
        }
        List<String> caught = page.errorsCaughtAt(activity).stream().map(Page.Caught::code).toList();
        target.errorsThrown().stream().filter(code -> !caught.contains(code) && !caught.contains(null))
                .forEach(code -> findings.add(page.at(activity) + ": does not catch the error " + code + " of " + target.name()));
    }

    /** The case's own aggregate, or another one that the called page is about. */
    private static boolean isAggregate(String key) {
        return key != null && key.matches("#\\{(\\w+|execution\\.processBusinessKey)}")
                && (key.startsWith("#{execution.") || ExpressionRules.IDS.contains(key.substring(2, key.length() - 1)));
    }

    private void checkDecision(Page page, BusinessRuleTask task) {
        product.models().table(String.valueOf(task.getCamundaDecisionRef()))
                .ifPresent(table -> table.withRequired().forEach(asked -> decided.add(asked.name())));
        require(product.models().table(String.valueOf(task.getCamundaDecisionRef())).isPresent(), page.at(task),
                "asks the decision " + task.getCamundaDecisionRef() + ", which does not exist");
        require("deployment".equals(task.getCamundaDecisionRefBinding()), page.at(task), "the decision is not bound to the deployment");
        require(task.getCamundaResultVariable() == null, page.at(task), "the decision's result is kept as a variable; record it in the aggregate");
    }

    private void checkCatch(Page page, CatchEvent event) {
        event.getEventDefinitions().forEach(definition -> {
            if (definition instanceof MessageEventDefinition message) {
                String name = message.getMessage() == null ? null : message.getMessage().getName();
                require(name != null && product.words().said(name), page.at(event), "waits for the message " + name + ", which nobody sends");
            }
            require(!(definition instanceof EscalationEventDefinition) && !(definition instanceof SignalEventDefinition), page.at(event),
                    "escalations and signals are not used: a case is told by message, a page ends by error");
        });
    }

    private void checkErrorsCaught(Page page, FlowNode node) {
        for (Page.Caught caught : page.errorsCaughtAt(node)) {
            boolean thrown = caught.code() != null && throwsError(page, node, caught.code(), new HashSet<>());
            require(thrown, page.at(caught.at()), "catches the error " + caught.code() + ", which nothing there throws");
        }
    }

    /** Whether this step can end with this error: by its partner, by the code of its step, or in the page it calls. */
    private boolean throwsError(Page page, FlowNode node, String code, Set<String> visited) {
        if (node instanceof CallActivity activity) {
            Page target = product.models().page(String.valueOf(activity.getCalledElement())).orElse(null);
            return target != null && visited.add(target.name())
                    && (target.errorsThrown().contains(code)
                            || target.nodes().stream().anyMatch(inner -> throwsUncaught(target, inner, code, visited)));
        }
        if (node instanceof ServiceTask && "${partnerCall}".equals(Page.camunda(node, "delegateExpression"))) {
            return code.equals("refused");
        }
        String expression = Page.camunda(node, "expression");
        return expression != null && product.beans().entrySet().stream()
                .anyMatch(bean -> expression.contains("{" + bean.getKey() + ".") && product.words().saidBeside(bean.getValue(), code));
    }

    private boolean throwsUncaught(Page page, FlowNode node, String code, Set<String> visited) {
        boolean caught = page.errorsCaughtAt(node).stream().anyMatch(error -> error.code() == null || error.code().equals(code));
        return !caught && throwsError(page, node, code, visited);
    }

    private void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            findings.add(place + ": " + otherwise);
        }
    }
}
