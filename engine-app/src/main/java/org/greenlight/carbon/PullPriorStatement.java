package org.greenlight.carbon;

import java.time.LocalDate;
import org.greenlight.connectors.carbon.CarbonData;
import org.greenlight.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Asks for the statement of the year before the latest one, to see how the supplier's own intensity changed. */
@Component("pullPriorStatement")
class PullPriorStatement extends PullStatement {

    PullPriorStatement(CarbonData partner, CarbonIntake intake, BusinessClock clock) {
        super(partner, intake, clock);
    }

    @Override
    int year(LocalDate today) {
        return super.year(today) - 1;
    }
}
