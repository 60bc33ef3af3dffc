package org.greenlight.assessment;

import org.greenlight.decisions.DecisionTableTest;

class GreenScoreTableTest extends DecisionTableTest {

    GreenScoreTableTest() {
        super("assessment", "green-grade", "green-score");
    }
}
