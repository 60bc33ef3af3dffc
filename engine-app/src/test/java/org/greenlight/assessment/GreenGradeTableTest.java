package org.greenlight.assessment;

import org.greenlight.decisions.DecisionTableTest;

class GreenGradeTableTest extends DecisionTableTest {

    GreenGradeTableTest() {
        super("assessment", "green-grade", "green-grade");
    }
}
