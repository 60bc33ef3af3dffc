package org.greenlight.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What every decision table keeps to, so that a credit officer can read it and any engine decides it alike. */
final class TableRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<HitPolicy> POLICIES = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
    private static final Set<String> TYPES = Set.of("number", "string", "boolean");

    private final TableFile file;
    private final List<String> findings = new ArrayList<>();

    private TableRules(TableFile file) {
        this.file = file;
    }

    static List<String> findings(TableFile file) {
        TableRules rules = new TableRules(file);
        rules.check();
        return rules.findings;
    }

    private void check() {
        if (file.model().getModelElementsByType(Decision.class).size() != 1 || file.decision().getExpression() == null) {
            findings.add(file.name() + ": a file holds one decision, and that is a table");
            return;
        }
        Decision decision = file.decision();
        require(decision.getId().equals(file.name()), "the decision's id '" + decision.getId() + "' is not the file's name");
        require(decision.getAttributeValueNs(CAMUNDA, "historyTimeToLive") != null, "no history time-to-live");
        require(decision.getAttributeValueNs(CAMUNDA, "versionTag") != null, "no version tag");
        require(POLICIES.contains(file.table().getHitPolicy()), "hit policy " + file.table().getHitPolicy());
        require(!file.text().contains("<!--"), "an XML comment, which a modeler drops: use a description");
        file.inputs().forEach((input, type) -> {
            require(FeelSubset.isName(input), "input '" + input + "' is not a plain name");
            require(TYPES.contains(String.valueOf(type)), "input '" + input + "' has the type " + type);
        });
        List<String> outputs = file.table().getOutputs().stream().map(Output::getName).toList();
        require(outputs.containsAll(List.of("reasonEn", "reasonZh")), "no outputs reasonEn and reasonZh");
        Set<String> ids = new HashSet<>();
        for (Rule rule : file.rules()) {
            checkRule(rule, ids);
        }
    }

    private void checkRule(Rule rule, Set<String> ids) {
        String id = rule.getId();
        require(id != null && id.matches("[a-z][a-z0-9-]*") && ids.add(id), "rule id '" + id + "' is not a word of its own");
        require(rule.getDescription() != null && !rule.getDescription().getTextContent().isBlank(), "rule " + id + " names no source");
        rule.getInputEntries().forEach(entry -> {
            String text = entry.getText() == null ? "" : entry.getText().getTextContent();
            require(FeelSubset.isCondition(text), "rule " + id + ": condition '" + text + "' is outside the FEEL subset");
        });
        rule.getOutputEntries().forEach(entry -> {
            String text = entry.getText() == null ? "" : entry.getText().getTextContent();
            require(FeelSubset.isAnswer(text), "rule " + id + ": answer '" + text + "' is no literal");
        });
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(file.name() + ": " + otherwise);
        }
    }
}
