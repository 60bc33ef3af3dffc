package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One decision of a model with its table, to be read.
 *
 * @param decision its id
 * @param name for people
 * @param requires the decisions it asks first, in the file's order
 */
public record Table(
        String decision, String name, HitPolicy policy, List<String> requires, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

    /** The numbers that stand in an input's conditions: between two of them, and beyond the outer ones, no answer changes. */
    public SortedSet<BigDecimal> ends(String input) {
        SortedSet<BigDecimal> ends = new TreeSet<>();
        column(input).forEach(cell -> ends.addAll(cell.ends()));
        return ends;
    }

    /** The words that an input's conditions name; any other word is like any other. */
    public SortedSet<String> words(String input) {
        SortedSet<String> words = new TreeSet<>();
        column(input).forEach(cell -> words.addAll(cell.words()));
        return words;
    }

    /** An input's conditions, one a rule; of all its columns if several read it. */
    private List<Cell> column(String input) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(input)) {
                int at = i;
                rules.forEach(rule -> cells.add(rule.cells().get(at)));
            }
        }
        if (cells.isEmpty()) {
            throw new IllegalArgumentException(decision + " does not read " + input);
        }
        return cells;
    }

    /** The rules that fire, as the hit policy says. */
    List<Rule> fired(Map<String, Object> facts) {
        List<Object> values = new ArrayList<>();
        inputs.forEach(input -> values.add(value(input, facts)));
        List<Rule> fired = new ArrayList<>();
        for (Rule rule : rules) {
            if (matches(rule, values)) {
                fired.add(rule);
                if (policy == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        if (policy == HitPolicy.UNIQUE && fired.size() > 1) {
            throw new IllegalStateException(decision + ": one rule at most may fire, not " + fired.stream().map(Rule::id).toList());
        }
        return fired;
    }

    /** What the rules that fired come to: one answer each, or the single or aggregated one. */
    List<Map<String, Object>> answers(List<Rule> fired) {
        if (!policy.aggregates() || fired.isEmpty()) {
            return fired.stream().map(Rule::outputs).toList();
        }
        String output = outputs.get(0).name();
        return List.of(Map.of(output, policy.aggregate(fired.stream().map(rule -> (BigDecimal) rule.outputs().get(output)).toList())));
    }

    private static boolean matches(Rule rule, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!rule.cells().get(i).matches(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Object value(Column input, Map<String, Object> facts) {
        Object value = facts.get(input.name());
        if (value != null && Kind.of(value).orElseThrow() != input.kind()) {
            throw new IllegalArgumentException(
                    decision + ": the fact " + input.name() + " is '" + value + "'; a " + input.kind().typeRef() + " is asked for");
        }
        return value;
    }
}
