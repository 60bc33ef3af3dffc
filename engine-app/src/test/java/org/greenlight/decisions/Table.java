package org.greenlight.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * One decision table as it lies on the class path, its model beside its evaluation by Camunda's decision engine. It is asked alone:
 * what a decision that it requires would answer is an input like any other.
 */
public final class Table {

    /** What one evaluation gave: the rules that fired in the table's order and what each of them said. */
    public record Outcome(List<String> rules, List<Map<String, Object>> outputs) {

        /** The only answer of a table whose hit policy gives one. */
        public Map<String, Object> only() {
            if (outputs.size() != 1) {
                throw new AssertionError("one answer was expected, not " + outputs);
            }
            return outputs.get(0);
        }
    }

    private final String id;
    private final DecisionTable model;
    private final DmnDecision decision;
    private final DmnEngine engine;
    private final ThreadLocal<List<String>> fired = ThreadLocal.withInitial(ArrayList::new);

    /**
     * @param feature the folder under {@code processes/}
     * @param file the file's name, without its ending
     * @param id the decision's id
     */
    public Table(String feature, String file, String id) {
        this.id = id;
        String path = "/processes/" + feature + "/" + file + ".dmn";
        var configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = this::remember;
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        this.engine = configuration.buildEngine();
        try (InputStream read = open(path)) {
            DmnModelInstance instance = Dmn.readModelFromStream(read);
            Decision element = instance.getModelElementById(id);
            if (element == null) {
                throw new AssertionError(path + " has no decision with the id " + id);
            }
            this.model = (DecisionTable) element.getUniqueChildElementByType(DecisionTable.class);
            List.copyOf(element.getInformationRequirements()).forEach(element::removeChildElement);
            this.decision = engine.parseDecision(id, instance);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String id() {
        return id;
    }

    /** Input names (the variable in the input expression) with their types, in the table's order. */
    public Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Input input : model.getInputs()) {
            inputs.put(
                    input.getInputExpression().getText().getTextContent().trim(),
                    input.getInputExpression().getTypeRef());
        }
        return inputs;
    }

    /** Output names with their types, in the table's order. */
    public Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Output output : model.getOutputs()) {
            outputs.put(output.getName(), output.getTypeRef());
        }
        return outputs;
    }

    /** Whether its hits are made one number, so that its reasons are notes beside the rules. */
    public boolean addsUp() {
        return model.getAggregation() != null;
    }

    public List<Rule> rules() {
        return List.copyOf(model.getRules());
    }

    /** The conditions of one input, one for each rule, as text. */
    public List<String> conditions(String input) {
        int column = List.copyOf(inputs().keySet()).indexOf(input);
        return rules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent().trim())
                .toList();
    }

    /** Evaluates the table; an absent input is given as null, as a fact nobody knows. */
    public Outcome evaluate(Map<String, ?> values) {
        fired.get().clear();
        var variables = Variables.createVariables();
        inputs().keySet().forEach(name -> variables.putValue(name, values.get(name)));
        List<Map<String, Object>> outputs = engine.evaluateDecision(decision, variables).getResultList();
        return new Outcome(List.copyOf(fired.get()), outputs);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecision().getKey().equals(id)) {
            event.getMatchingRules().forEach(rule -> fired.get().add(rule.getId()));
        }
    }

    private static InputStream open(String path) {
        InputStream stream = Table.class.getResourceAsStream(path);
        if (stream == null) {
            throw new AssertionError("there is no " + path + " on the class path");
        }
        return stream;
    }
}
