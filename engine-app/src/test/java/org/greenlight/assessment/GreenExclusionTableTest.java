package org.greenlight.assessment;

import org.greenlight.decisions.DecisionTableTest;

class GreenExclusionTableTest extends DecisionTableTest {

    GreenExclusionTableTest() {
        super("assessment", "green-grade", "green-exclusion");
    }
}
