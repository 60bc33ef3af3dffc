package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Facts that the tables of a decision tell apart: each end with its neighbours, each word, a word no rule names, and null. */
final class GeneratedFacts {

    private static final int MOST = 2_000;
    private static final long SEED = 20261201;

    private final Map<String, List<Object>> choices = new LinkedHashMap<>();

    GeneratedFacts(DecisionModel model, String decision) {
        for (String fact : model.inputs(decision)) {
            Set<Object> values = new LinkedHashSet<>();
            values.add(null);
            model.tables().forEach(table -> table.inputs().stream().filter(input -> input.name().equals(fact)).distinct()
                    .forEach(input -> values.addAll(values(table, input))));
            choices.put(fact, new ArrayList<>(values));
        }
    }

    /** All combinations if they are few; otherwise as many as fit, the same ones in each run, each value of each fact among them. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        if (choices.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b) <= MOST) {
            all.add(Map.of());
            choices.forEach((fact, values) -> {
                List<Map<String, Object>> longer = new ArrayList<>();
                all.forEach(facts -> values.forEach(value -> longer.add(with(facts, fact, value))));
                all.clear();
                all.addAll(longer);
            });
            return all;
        }
        Random random = new Random(SEED);
        choices.forEach((fact, values) -> values.forEach(value -> all.add(with(any(random), fact, value))));
        while (all.size() < MOST) {
            all.add(any(random));
        }
        return all;
    }

    private Map<String, Object> any(Random random) {
        Map<String, Object> facts = new HashMap<>();
        choices.forEach((fact, values) -> facts.put(fact, values.get(random.nextInt(values.size()))));
        return facts;
    }

    private static Map<String, Object> with(Map<String, Object> facts, String fact, Object value) {
        Map<String, Object> longer = new HashMap<>(facts);
        longer.put(fact, value);
        return longer;
    }

    private static List<Object> values(Table table, Column input) {
        List<Object> values = new ArrayList<>();
        switch (input.kind()) {
            case BOOLEAN -> values.addAll(List.of(true, false));
            case STRING -> {
                values.addAll(table.words(input.name()));
                values.add("A-WORD-NO-RULE-NAMES");
            }
            case NUMBER -> {
                for (BigDecimal end : table.ends(input.name())) {
                    long whole = end.longValueExact();
                    values.addAll(List.of(whole - 1, whole, whole + 1));
                }
                values.add(0L);
            }
        }
        return values;
    }
}
