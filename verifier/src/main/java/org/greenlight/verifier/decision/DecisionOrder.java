package org.greenlight.verifier.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In what order decisions are evaluated: what a decision requires before it, in the order its file names them, each once. */
final class DecisionOrder {

    private final Map<String, Table> tables;
    private final Set<Table> done = new LinkedHashSet<>();
    private final List<String> path = new ArrayList<>();

    DecisionOrder(Map<String, Table> tables) {
        this.tables = tables;
    }

    /** @throws IllegalArgumentException if the decisions require each other in a circle, or two of them answer what a third one reads */
    List<Table> upTo(String decision) {
        visit(decision);
        checkWhatIsRead();
        return List.copyOf(done);
    }

    private void visit(String decision) {
        Table table = tables.get(decision);
        if (done.contains(table)) {
            return;
        }
        if (path.contains(decision)) {
            throw new IllegalArgumentException("decision " + decision + " requires itself: " + String.join(", ", path));
        }
        path.add(decision);
        for (String required : table.requires()) {
            if (!tables.containsKey(required)) {
                throw new IllegalArgumentException("decision " + decision + " requires " + required + ", which is not in the file");
            }
            visit(required);
        }
        path.remove(decision);
        done.add(table);
    }

    private void checkWhatIsRead() {
        Map<String, List<Table>> answers = new LinkedHashMap<>();
        for (Table table : done) {
            for (Column input : table.inputs()) {
                List<Table> from = answers.getOrDefault(input.name(), List.of());
                if (from.size() > 1) {
                    throw new IllegalArgumentException("decision " + table.decision() + " reads " + input.name() + ", which "
                            + from.stream().map(Table::decision).toList() + " answer");
                }
                if (from.size() == 1) {
                    checkAnswer(table, input, from.get(0));
                }
            }
            table.outputs().forEach(output -> answers.computeIfAbsent(output.name(), name -> new ArrayList<>()).add(table));
        }
    }

    private static void checkAnswer(Table table, Column input, Table from) {
        String where = "decision " + table.decision() + " reads " + input.name() + " of " + from.decision() + ", which is ";
        if (from.policy() == HitPolicy.COLLECT) {
            throw new IllegalArgumentException(where + "a list: no condition of the subset looks into lists");
        }
        for (Column output : from.outputs()) {
            if (output.name().equals(input.name()) && output.kind() != input.kind()) {
                throw new IllegalArgumentException(where + "a " + output.kind().typeRef() + ", as a " + input.kind().typeRef());
            }
        }
    }
}
