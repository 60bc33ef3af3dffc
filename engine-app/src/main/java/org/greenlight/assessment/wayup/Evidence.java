package org.greenlight.assessment.wayup;

import java.util.Map;
import java.util.Set;

/**
 * Something to be handed in once: a certificate, a verification, a statement.
 *
 * @param missing whether it is open to the supplier and not there yet
 * @param given the facts as they are once it is there
 */
record Evidence(String word, Effort cost, Missing missing, Map<String, Object> given) implements Lever {

    interface Missing {
        boolean from(Map<String, Object> facts);
    }

    @Override
    public Set<String> moves() {
        return given.keySet();
    }

    @Override
    public int steps(Map<String, Object> facts) {
        return missing.from(facts) ? Math.min(1, cost.mostSteps()) : 0;
    }

    @Override
    public Integer figure(Map<String, Object> facts, int steps) {
        return null;
    }

    @Override
    public void move(Map<String, Object> facts, int steps) {
        facts.putAll(given);
    }
}
