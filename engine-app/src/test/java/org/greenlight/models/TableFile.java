package org.greenlight.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision table, which is one file. */
public record TableFile(String name, String text, DmnModelInstance model) {

    public Decision decision() {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    public DecisionTable table() {
        return (DecisionTable) decision().getExpression();
    }

    /** The variables the table reads, each with its type. */
    public Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Input input : table().getInputs()) {
            inputs.put(input.getInputExpression().getText().getTextContent().trim(), input.getInputExpression().getTypeRef());
        }
        return inputs;
    }

    public List<Rule> rules() {
        return List.copyOf(table().getRules());
    }
}
