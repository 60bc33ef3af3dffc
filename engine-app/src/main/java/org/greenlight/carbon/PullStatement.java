package org.greenlight.carbon;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.carbon.CarbonData;
import org.greenlight.connectors.carbon.StatementQuery;
import org.greenlight.effects.PartnerCall;
import org.greenlight.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Asks for the supplier's greenhouse gas statement of the latest year for which one can be expected. */
@Component("pullStatement")
class PullStatement extends PartnerCall {

    /** House default: a year's statement is expected from July of the next year on, verified ones come in spring. */
    private static final Month EXPECTED_FROM = Month.JULY;

    private final CarbonData partner;
    private final CarbonIntake intake;
    private final BusinessClock clock;

    PullStatement(CarbonData partner, CarbonIntake intake, BusinessClock clock) {
        this.partner = partner;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    protected Operation operation() {
        return partner.pullStatement();
    }

    @Override
    protected byte[] request(UUID supplierId, String key) {
        return new StatementQuery(intake.uscc(supplierId).value(), year(clock.today())).bytes();
    }

    @Override
    protected void done(UUID supplierId, Answer.Done answer) {
        intake.takeStatement(supplierId, operation(), answer.response());
    }

    @Override
    protected void refused(UUID supplierId, Answer.Refused answer) {
        intake.takeRefusal(supplierId, operation(), answer);
    }

    @Override
    protected boolean repeatable() {
        return true;
    }

    /** The year to ask for on a day. */
    int year(LocalDate today) {
        return today.getYear() - (today.getMonth().compareTo(EXPECTED_FROM) >= 0 ? 1 : 2);
    }
}
