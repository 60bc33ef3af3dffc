package org.greenlight.programme;

import java.util.Map;
import org.greenlight.engine.Cases;
import org.springframework.stereotype.Component;

/** From Java into the pages {@code programme} and {@code supplier-invitation}. */
@Component
class ProgrammeProcess {

    private static final String SENT_AGAIN = "invitation-resent";
    private static final String REVOKED = "invitation-revoked";

    private final Cases cases;

    ProgrammeProcess(Cases cases) {
        this.cases = cases;
    }

    void start(Programme programme) {
        cases.start("programme", programme.id(), Map.of(
                "programmeId", programme.id(), "funderId", programme.funderId(), "lighthouseId", programme.lighthouseId()));
    }

    void start(Invitation invitation) {
        cases.start("supplier-invitation", invitation.id(), Map.of(
                "invitationId", invitation.id(), "programmeId", invitation.programmeId(), "funderId", invitation.funderId(),
                "lighthouseId", invitation.lighthouseId(), "supplierId", invitation.supplierId()));
    }

    /** A waiting case gets a new timer; one that ended (lapsed, declined, revoked) is started anew. */
    void sendAgain(Invitation invitation) {
        if (!cases.tell(SENT_AGAIN, invitation.id(), Map.of())) {
            start(invitation);
        }
    }

    void revoke(Invitation invitation) {
        if (!cases.tell(REVOKED, invitation.id(), Map.of())) {
            throw new IllegalStateException("No case of invitation " + invitation.id() + " waits to be revoked");
        }
    }
}
