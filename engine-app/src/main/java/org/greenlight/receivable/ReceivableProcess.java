package org.greenlight.receivable;

import java.util.Map;
import org.greenlight.engine.Cases;
import org.springframework.stereotype.Component;

/** The process {@code payable-confirmation}: its business key is the claim. */
@Component
class ReceivableProcess {

    private static final String PAYABLE_CONFIRMATION = "payable-confirmation";

    private final Cases cases;

    ReceivableProcess(Cases cases) {
        this.cases = cases;
    }

    void start(Claim claim) {
        ClaimCard card = claim.card();
        cases.start(PAYABLE_CONFIRMATION, card.id(), Map.of(
                "claimId", card.id(),
                "programmeId", card.programmeId(),
                "funderId", card.funderId(),
                "lighthouseId", card.debtorId(),
                "supplierId", card.creditorId()));
    }
}
