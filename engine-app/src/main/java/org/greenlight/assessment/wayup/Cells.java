package org.greenlight.assessment.wayup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.greenlight.verifier.decision.Column;
import org.greenlight.verifier.decision.DecisionModel;
import org.greenlight.verifier.decision.Table;

/** The cells that tables divide their inputs into: facts in the same cells get the same answers. */
final class Cells {

    private final Map<String, SortedSet<BigDecimal>> ends = new TreeMap<>();

    /** @param decision it and the decisions that it requires read the facts */
    Cells(DecisionModel model, String decision) {
        for (String fact : model.inputs(decision)) {
            SortedSet<BigDecimal> all = new TreeSet<>();
            for (Table table : model.tables()) {
                if (table.inputs().stream().map(Column::name).anyMatch(fact::equals)) {
                    all.addAll(table.ends(fact));
                }
            }
            ends.put(fact, all);
        }
    }

    /** Equal for facts that no table can tell apart. */
    List<Object> of(Map<String, Object> facts) {
        List<Object> cells = new ArrayList<>();
        ends.forEach((fact, limits) -> cells.add(cell(facts.get(fact), limits)));
        return cells;
    }

    /** How many limits lie below a number, and whether it is on the next one; of anything else the value itself. */
    private static Object cell(Object value, SortedSet<BigDecimal> limits) {
        if (!(value instanceof Number number)) {
            return value;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return 2 * limits.headSet(exact).size() + (limits.contains(exact) ? 1 : 0);
    }
}
