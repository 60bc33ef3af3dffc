package org.greenlight.assessment.wayup;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How far each lever is moved.
 *
 * @param steps by lever, in the order of the levers
 * @param effort of all of them together
 */
record Combination(int[] steps, int effort) {

    /** The smaller change first: less effort, then fewer levers, then the levers named later. */
    static final Comparator<Combination> SMALLER = Comparator.comparingInt(Combination::effort)
            .thenComparingInt(Combination::moved)
            .thenComparing(Combination::steps, Arrays::compare);

    /** How many levers are moved at all. */
    private int moved() {
        return (int) Arrays.stream(steps).filter(step -> step > 0).count();
    }

    /** Both together; no lever is moved by both. */
    Combination and(Combination other) {
        int[] together = steps.clone();
        for (int lever = 0; lever < together.length; lever++) {
            together[lever] += other.steps[lever];
        }
        return new Combination(together, effort + other.effort);
    }
}
