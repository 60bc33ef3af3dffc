package org.greenlight.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision, and the file it is in; a file is named after the decision that requires all others in it. */
public record TableFile(String file, String text, DmnModelInstance model, Decision decision) {

    static List<TableFile> of(String file, String text, DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream().map(decision -> new TableFile(file, text, model, decision)).toList();
    }

    public String name() {
        return decision.getId();
    }

    public DecisionTable table() {
        return (DecisionTable) decision.getExpression();
    }

    /** The decisions of the file whose answers this one reads, and what they require, itself first. */
    public List<TableFile> withRequired() {
        List<TableFile> all = new ArrayList<>(List.of(this));
        decision.getInformationRequirements().stream()
                .filter(requirement -> requirement.getRequiredDecision() != null)
                .flatMap(requirement -> new TableFile(file, text, model, requirement.getRequiredDecision()).withRequired().stream())
                .filter(required -> all.stream().noneMatch(known -> known.name().equals(required.name())))
                .forEach(all::add);
        return all;
    }

    /** The variables that the table and those it requires read from outside, each with its type. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        withRequired().forEach(table -> asked.putAll(table.inputs()));
        withRequired().forEach(table -> table.outputs().forEach(asked::remove));
        return asked;
    }

    /** The variables the table reads, each with its type. */
    public Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Input input : table().getInputs()) {
            inputs.put(input.getInputExpression().getText().getTextContent().trim(), input.getInputExpression().getTypeRef());
        }
        return inputs;
    }

    List<String> outputs() {
        return table().getOutputs().stream().map(Output::getName).toList();
    }

    public List<Rule> rules() {
        return List.copyOf(table().getRules());
    }
}
