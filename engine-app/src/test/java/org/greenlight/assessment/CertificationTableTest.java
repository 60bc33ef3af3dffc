package org.greenlight.assessment;

import org.greenlight.decisions.DecisionTableTest;

class CertificationTableTest extends DecisionTableTest {

    CertificationTableTest() {
        super("assessment", "green-grade", "certification");
    }
}
