package org.greenlight.assessment.wayup;

import java.util.List;
import org.greenlight.verifier.decision.Hit;

/**
 * The smallest change of a supplier's own levers that lifts its grade.
 *
 * @param from the grade of today
 * @param to the grade that the steps reach, proven by evaluating the same tables on the changed facts; null without steps
 * @param effort of all steps, in points of the table {@code lever-effort}
 * @param steps empty if it stands at the top already, or no change of its levers lifts it
 * @param blockedBy where no change lifts it, the rules that still hold it when every lever is moved as far as it goes
 * @param proof the rules that fire on the changed facts
 */
public record WayUp(String from, String to, int effort, List<Step> steps, List<Hit> blockedBy, List<Hit> proof) {

    /**
     * One lever, and how far it is moved.
     *
     * @param from the figure before, in basis points; null for evidence, which is there or not
     */
    public record Step(String lever, String labelEn, String labelZh, Integer from, Integer to, int effort) {}

    public boolean reachable() {
        return to != null;
    }
}
