package org.greenlight.assessment;

import org.greenlight.decisions.DecisionTableTest;

class CarbonEfficiencyTableTest extends DecisionTableTest {

    CarbonEfficiencyTableTest() {
        super("assessment", "green-grade", "carbon-efficiency");
    }
}
