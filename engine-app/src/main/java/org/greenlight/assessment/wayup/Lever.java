package org.greenlight.assessment.wayup;

import java.util.Map;
import java.util.Set;

/** One thing that a supplier can change by itself, in whole steps; none of them is to leave it as it is. */
interface Lever {

    /** The lever's word in the table {@code lever-effort}. */
    String word();

    /** The facts that it moves. */
    Set<String> moves();

    /** How many steps are possible from these facts; 0 if it is at its end, or nothing is known to start from. */
    int steps(Map<String, Object> facts);

    /** What the bank's table says of it. */
    Effort cost();

    /** What so many steps ask of the supplier, in points of the table. */
    default int effort(int steps) {
        return steps * cost().perStep();
    }

    /** The figure that a person would name after so many steps, in basis points; null where there is only done or not done. */
    Integer figure(Map<String, Object> facts, int steps);

    /** Changes the facts as so many steps would. */
    void move(Map<String, Object> facts, int steps);
}
