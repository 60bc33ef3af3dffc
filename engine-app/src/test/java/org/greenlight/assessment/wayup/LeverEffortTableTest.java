package org.greenlight.assessment.wayup;

import org.greenlight.decisions.DecisionTableTest;

class LeverEffortTableTest extends DecisionTableTest {

    LeverEffortTableTest() {
        super("assessment", "lever-effort");
    }
}
