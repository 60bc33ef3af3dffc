package org.greenlight.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
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
        if (file.decision().getExpression() == null) {
            findings.add(file.name() + ": the decision is no table");
            return;
        }
        Decision decision = file.decision();
        require(top().stream().anyMatch(one -> one.name().equals(file.name())),
                "the decision's id '" + decision.getId() + "' is not the file's name, and the decision of that name does not require it");
        require(decision.getAttributeValueNs(CAMUNDA, "historyTimeToLive") != null, "no history time-to-live");
        require(decision.getAttributeValueNs(CAMUNDA, "versionTag") != null, "no version tag");
        require(POLICIES.contains(file.table().getHitPolicy()), "hit policy " + file.table().getHitPolicy());
        require(!file.text().contains("<!--"), "an XML comment, which a modeler drops: use a description");
        file.inputs().forEach((input, type) -> {
            require(FeelSubset.isName(input), "input '" + input + "' is not a plain name");
            require(TYPES.contains(String.valueOf(type)), "input '" + input + "' has the type " + type);
        });
        boolean aggregated = file.table().getAggregation() != null;
        Set<String> reasons = Set.copyOf(aggregated ? Notes.names(file.table()) : file.outputs());
        require(reasons.containsAll(List.of("reasonEn", "reasonZh")), "no outputs reasonEn and reasonZh, or notes of these names where it adds up");
        Set<String> ids = new HashSet<>();
        for (Rule rule : file.rules()) {
            checkRule(rule, ids);
        }
    }

    private void checkRule(Rule rule, Set<String> ids) {
        String id = rule.getId();
        require(id != null && id.matches("[a-z][a-z0-9-]*") && ids.add(id), "rule id '" + id + "' is not a word of its own");
        require(rule.getDescription() != null && !rule.getDescription().getTextContent().isBlank(), "rule " + id + " names no source");
        require(file.table().getAggregation() == null || Notes.of(rule).size() == 2, "rule " + id + " does not say why");
        rule.getInputEntries().forEach(entry -> {
            String text = entry.getText() == null ? "" : entry.getText().getTextContent();
            require(FeelSubset.isCondition(text), "rule " + id + ": condition '" + text + "' is outside the FEEL subset");
        });
        rule.getOutputEntries().forEach(entry -> {
            String text = entry.getText() == null ? "" : entry.getText().getTextContent();
            require(FeelSubset.isAnswer(text), "rule " + id + ": answer '" + text + "' is no literal");
        });
    }

    /** The decision that the file is named after, and all it requires. */
    private List<TableFile> top() {
        return TableFile.of(file.file(), file.text(), file.model()).stream()
                .filter(decision -> decision.name().equals(file.file()))
                .flatMap(decision -> decision.withRequired().stream())
                .toList();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(file.name() + ": " + otherwise);
        }
    }
}
