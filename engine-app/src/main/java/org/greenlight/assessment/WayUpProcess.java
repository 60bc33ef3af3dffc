package org.greenlight.assessment;

import java.util.HashMap;
import java.util.Map;
import org.greenlight.assessment.wayup.WayUp;
import org.greenlight.assessment.wayup.WaysUp;
import org.greenlight.engine.DecisionModels;
import org.springframework.stereotype.Component;

/** The way up of an assessed supplier, by the tables that the next assessment will ask. */
@Component
class WayUpProcess {

    private final DecisionModels models;

    WayUpProcess(DecisionModels models) {
        this.models = models;
    }

    WayUp of(FactSheet sheet) {
        Map<String, Object> facts = new HashMap<>(sheet.asked());
        facts.put("renewableShareBps", sheet.renewableShareBps());
        facts.put("electricityShareBps", sheet.electricityShareBps());
        return new WaysUp(models.newest(Verdict.GRADE), models.newest("lever-effort")).from(facts);
    }
}
