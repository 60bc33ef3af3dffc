package org.greenlight.verifier.decision;

import java.util.List;
import java.util.Map;

/**
 * What a decision came to.
 *
 * @param outputs one for each rule that fired, or the single or aggregated one; empty if no rule fired. Numbers are {@link java.math.BigDecimal}
 * @param hits the rules that fired in all decisions that were evaluated, those of required decisions first
 */
public record Decided(String decision, List<Map<String, Object>> outputs, List<Hit> hits) {

    /**
     * One value of the only answer; null where the rule says null.
     *
     * @throws IllegalStateException if there is no answer, or several
     * @throws IllegalArgumentException if the decision has no such output
     */
    public Object value(String output) {
        if (outputs.size() != 1) {
            throw new IllegalStateException(decision + " has " + outputs.size() + " answers, not one");
        }
        if (!outputs.get(0).containsKey(output)) {
            throw new IllegalArgumentException(decision + " has no output " + output + "; it has " + outputs.get(0).keySet());
        }
        return outputs.get(0).get(output);
    }
}
