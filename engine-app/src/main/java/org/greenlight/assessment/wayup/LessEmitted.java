package org.greenlight.assessment.wayup;

import java.util.Map;
import java.util.Set;

/** Lower emissions for the same revenue, in shares of what is emitted now. The trend is left as it is: statements tell it. */
record LessEmitted(Effort cost) implements Lever {

    @Override
    public String word() {
        return "INTENSITY";
    }

    @Override
    public Set<String> moves() {
        return Set.of(Efficiency.FACT);
    }

    @Override
    public int steps(Map<String, Object> facts) {
        return Efficiency.isKnown(facts) && cost.stepBps() > 0 ? Math.min(cost.mostSteps(), (Efficiency.WHOLE - 1) / cost.stepBps()) : 0;
    }

    /** Emitted for the same revenue, of what is emitted now. */
    @Override
    public Integer figure(Map<String, Object> facts, int steps) {
        return Efficiency.WHOLE - steps * cost.stepBps();
    }

    @Override
    public void move(Map<String, Object> facts, int steps) {
        Efficiency.lower(facts, figure(facts, steps), Efficiency.WHOLE);
    }
}
