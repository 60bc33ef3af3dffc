package org.greenlight.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** What every process keeps to, so that its diagram can be read aloud and its ids can stand in messages and code. */
final class PageRules {

    private static final int MOST_NODES = 25;
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern GENERATED = Pattern.compile(
            "(?i)(activity|gateway|event|flow|task|startevent|endevent|usertask|servicetask|sequenceflow)_?[0-9][0-9a-z]*"
                    + "|.*_[0-9a-z]{7}");

    private final Page page;
    private final List<String> findings = new ArrayList<>();

    private PageRules(Page page) {
        this.page = page;
    }

    static List<String> findings(Page page) {
        PageRules rules = new PageRules(page);
        rules.checkPage();
        rules.checkNodes();
        rules.checkFlows();
        rules.checkNoForeignCode();
        rules.findings.addAll(Drawing.findings(page));
        return rules.findings;
    }

    private void checkPage() {
        require(page.all(Process.class).size() == 1, page.name(), "a file holds one process");
        Process process = page.process();
        require(process.getId().equals(page.name()), page.name(), "the process id '" + process.getId() + "' is not the file's name");
        require(process.getId().matches("[a-z]+(-[a-z]+)*"), page.name(), "the process id is not kebab-case");
        require(process.getName() != null, page.name(), "the process has no name");
        require(process.isExecutable(), page.name(), "the process is not executable");
        require(Page.camunda(process, "historyTimeToLive") != null, page.name(), "no history time-to-live");
        require(Page.camunda(process, "versionTag") != null, page.name(), "no version tag");
        require(!page.text().contains("<!--"), page.name(), "an XML comment, which a modeler drops: use documentation");
        int nodes = page.nodes().size();
        require(nodes <= MOST_NODES, page.name(), nodes + " nodes do not fit a page of " + MOST_NODES + ": cut a called page out");
    }

    private void checkNodes() {
        for (FlowNode node : page.nodes()) {
            checkId(node);
            require(node.getName() != null && !node.getName().isBlank(), page.at(node), "has no name");
        }
        page.all(SequenceFlow.class).forEach(this::checkId);
    }

    private void checkId(FlowElement element) {
        String id = element.getId();
        boolean said = LOWER_CAMEL.matcher(id).matches() && !GENERATED.matcher(id).matches();
        require(said, page.at(element), "the id is not a lowerCamel phrase");
    }

    private void checkFlows() {
        for (ExclusiveGateway gateway : page.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            require(gateway.getDefault() != null, page.at(gateway), "has no default way");
            for (SequenceFlow flow : gateway.getOutgoing()) {
                boolean isDefault = flow.equals(gateway.getDefault());
                require(flow.getName() != null, page.at(flow), "a way out of a question has no name");
                require(isDefault == (flow.getConditionExpression() == null), page.at(flow),
                        isDefault ? "the default way has a condition" : "a way that is not the default has no condition");
            }
        }
        for (SequenceFlow flow : page.all(SequenceFlow.class)) {
            boolean fromQuestion = flow.getSource() instanceof ExclusiveGateway && flow.getSource().getOutgoing().size() > 1;
            require(fromQuestion || flow.getConditionExpression() == null, page.at(flow), "a condition stands on a way out of a gateway only");
        }
    }

    private void checkNoForeignCode() {
        page.all(ScriptTask.class).forEach(task -> findings.add(page.at(task) + ": scripts are not used"));
        for (Class<? extends BaseElement> type : Set.of(ServiceTask.class, BusinessRuleTask.class)) {
            page.all(type).forEach(task -> require(
                    Page.camunda(task, "class") == null && Page.camunda(task, "type") == null,
                    page.at(task), "calls a class or a topic; use an expression or ${partnerCall}"));
        }
        require(page.all(Script.class).isEmpty() && page.all(CamundaScript.class).isEmpty(), page.name(), "scripts are not used");
        require(page.all(CamundaConnector.class).isEmpty(), page.name(), "connectors are not used");
        require(!page.text().contains("camunda:class="), page.name(), "classes are not named in a model; use an expression");
    }

    private void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            findings.add(place + ": " + otherwise);
        }
    }
}
