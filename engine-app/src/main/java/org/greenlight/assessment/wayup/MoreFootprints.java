package org.greenlight.assessment.wayup;

import java.util.Map;
import java.util.Set;

/** Valid footprints for more of the products. A share that is not known counts as none. */
record MoreFootprints(Effort cost) implements Lever {

    private static final String SHARE = "footprintShareBps";

    @Override
    public String word() {
        return "FOOTPRINTS";
    }

    @Override
    public Set<String> moves() {
        return Set.of(SHARE);
    }

    @Override
    public int steps(Map<String, Object> facts) {
        return cost.stepBps() > 0 ? Math.min(cost.mostSteps(), (Efficiency.WHOLE - held(facts)) / cost.stepBps()) : 0;
    }

    @Override
    public Integer figure(Map<String, Object> facts, int steps) {
        return held(facts) + steps * cost.stepBps();
    }

    @Override
    public void move(Map<String, Object> facts, int steps) {
        facts.put(SHARE, figure(facts, steps));
    }

    private static int held(Map<String, Object> facts) {
        return facts.get(SHARE) == null ? 0 : (Integer) facts.get(SHARE);
    }
}
