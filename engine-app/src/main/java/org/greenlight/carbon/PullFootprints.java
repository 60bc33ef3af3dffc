package org.greenlight.carbon;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.carbon.CarbonData;
import org.greenlight.connectors.carbon.FootprintQuery;
import org.greenlight.effects.PartnerCall;
import org.springframework.stereotype.Component;

/** Asks the exchange for the footprints of what the supplier delivers (PACT 3.0). */
@Component("pullFootprints")
class PullFootprints extends PartnerCall {

    private final CarbonData partner;
    private final CarbonIntake intake;

    PullFootprints(CarbonData partner, CarbonIntake intake) {
        this.partner = partner;
        this.intake = intake;
    }

    @Override
    protected Operation operation() {
        return partner.pullFootprints();
    }

    @Override
    protected byte[] request(UUID supplierId, String key) {
        return FootprintQuery.ofUscc(intake.uscc(supplierId).value()).bytes();
    }

    @Override
    protected void done(UUID supplierId, Answer.Done answer) {
        intake.takeFootprints(supplierId, operation(), answer.response());
    }

    @Override
    protected void refused(UUID supplierId, Answer.Refused answer) {
        intake.takeRefusal(supplierId, operation(), answer);
    }

    @Override
    protected boolean repeatable() {
        return true;
    }
}
