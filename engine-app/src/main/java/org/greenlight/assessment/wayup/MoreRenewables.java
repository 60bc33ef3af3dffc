package org.greenlight.assessment.wayup;

import java.util.Map;
import java.util.Set;

/**
 * More of the electricity from renewable sources. Bought energy makes up a known share of the emissions, all of it from
 * electricity that is not renewable yet: with a share r going up to s that part falls by (s - r) / (1 - r). A share that the
 * supplier did not tell counts as none.
 */
record MoreRenewables(Effort cost) implements Lever {

    private static final String SHARE = "renewableShareBps";
    private static final String ELECTRICITY = "electricityShareBps";

    @Override
    public String word() {
        return "RENEWABLE_SHARE";
    }

    @Override
    public Set<String> moves() {
        return Set.of(Efficiency.FACT, SHARE);
    }

    @Override
    public int steps(Map<String, Object> facts) {
        boolean known = Efficiency.isKnown(facts) && facts.get(ELECTRICITY) != null && cost.stepBps() > 0;
        return known ? Math.min(cost.mostSteps(), (Efficiency.WHOLE - held(facts)) / cost.stepBps()) : 0;
    }

    /** The share after it. */
    @Override
    public Integer figure(Map<String, Object> facts, int steps) {
        return held(facts) + steps * cost.stepBps();
    }

    @Override
    public void move(Map<String, Object> facts, int steps) {
        int more = steps * cost.stepBps();
        long open = Efficiency.WHOLE - held(facts);
        long electricity = (Integer) facts.get(ELECTRICITY);
        Efficiency.lower(facts, Efficiency.WHOLE * open - electricity * more, Efficiency.WHOLE * open);
        facts.put(SHARE, figure(facts, steps));
    }

    private static int held(Map<String, Object> facts) {
        return facts.get(SHARE) == null ? 0 : (Integer) facts.get(SHARE);
    }
}
