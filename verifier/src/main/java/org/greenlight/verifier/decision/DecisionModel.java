package org.greenlight.verifier.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A DMN 1.3 file as a set of decisions, read once, immutable, thread-safe. It decides as Camunda 7.24 does, in exact numbers.
 *
 * <p>Tables in the FEEL subset of {@link Cell}, with the hit policies UNIQUE, FIRST, COLLECT, and COLLECT with SUM, MAX or MIN. A rule's
 * reasons are its outputs {@code reasonEn} and {@code reasonZh}; where its table adds up, and so has one output, they are its
 * annotations of these names. Its source is its description.
 */
public final class DecisionModel {

    private final Map<String, Table> tables;
    private final Map<String, Plan> plans = new HashMap<>();

    private DecisionModel(List<Table> tables) {
        this.tables = new LinkedHashMap<>();
        tables.forEach(table -> this.tables.put(table.decision(), table));
        this.tables.keySet().forEach(decision -> plans.put(decision, Plan.of(new DecisionOrder(this.tables).upTo(decision))));
    }

    /** @throws IllegalArgumentException naming decision, rule and cell of what is outside the subset */
    public static DecisionModel read(byte[] dmn) {
        return new DecisionModel(new ModelReader(dmn).tables());
    }

    /** The ids of all decisions, in the file's order. */
    public Set<String> decisions() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /** All decisions with their tables, in the file's order. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The names of the facts that a decision and those it requires read from outside, in the order they are read. */
    public Set<String> inputs(String decision) {
        return plan(decision).inputs();
    }

    /**
     * Decides, after the decisions that it requires; what those put out are facts for those that follow. A fact that is not given is
     * null; one that no table reads is not looked at, and none stands in for an answer of a required decision.
     *
     * @throws IllegalArgumentException if there is no such decision, or a fact is not of its column's type
     * @throws IllegalStateException if several rules of a UNIQUE table match
     */
    public Decided decide(String decision, Map<String, ?> facts) {
        Map<String, Object> known = new HashMap<>();
        for (String input : plan(decision).inputs()) {
            known.put(input, plain(decision, input, facts.get(input)));
        }
        List<Hit> hits = new ArrayList<>();
        List<Map<String, Object>> outputs = List.of();
        for (Table table : order(decision)) {
            List<Rule> fired = table.fired(known);
            fired.forEach(rule -> hits.add(
                    new Hit(table.decision(), rule.id(), rule.outputs(), rule.reasonEn(), rule.reasonZh(), rule.source())));
            outputs = table.answers(fired);
            if (outputs.size() == 1 && table.policy() != HitPolicy.COLLECT) {
                known.putAll(outputs.get(0));
            }
        }
        return new Decided(decision, outputs, List.copyOf(hits));
    }

    /** What is evaluated for a decision, itself last. */
    List<Table> order(String decision) {
        return plan(decision).order();
    }

    private Plan plan(String decision) {
        Plan plan = plans.get(decision);
        if (plan == null) {
            throw new IllegalArgumentException("there is no decision " + decision + "; there are " + decisions());
        }
        return plan;
    }

    private static Object plain(String decision, String fact, Object value) {
        try {
            return Kind.plain(value);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(decision + ": the fact " + fact + " is " + unknown.getMessage(), unknown);
        }
    }

    /** What is evaluated for one decision, itself last, and the facts that this reads from outside. */
    private record Plan(List<Table> order, Set<String> inputs) {

        static Plan of(List<Table> order) {
            Set<String> inputs = new LinkedHashSet<>();
            Set<String> answered = new HashSet<>();
            for (Table table : order) {
                table.inputs().stream().map(Column::name).filter(name -> !answered.contains(name)).forEach(inputs::add);
                table.outputs().forEach(output -> answered.add(output.name()));
            }
            return new Plan(order, Collections.unmodifiableSet(inputs));
        }
    }
}
