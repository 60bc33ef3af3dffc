package org.greenlight.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.engine.Cases;
import org.springframework.stereotype.Component;

/** From Java into {@code collection} and {@code credit-clearing}. */
@Component
class SettlementProcess {

    private final Cases cases;

    SettlementProcess(Cases cases) {
        this.cases = cases;
    }

    /** Wakes the case if it waits for money. If it does not, it counts by itself before it waits again. */
    void paymentMatched(UUID financingId) {
        cases.tell("paymentMatched", financingId, Map.of());
    }

    /** The whole advance came in after all, though it was written off and the case is closed. */
    void lossRecovered(Settlement settlement) {
        cases.start("loss-recovery", settlement.financingId, Map.of("financingId", settlement.financingId,
                "funderId", settlement.funderId, "supplierId", settlement.supplierId, "lighthouseId", settlement.lighthouseId));
    }

    /** A person, or several in turn, decide about money in suspense. The credit is the business key. */
    void clear(BankCredit credit) {
        Map<String, Object> ids = new LinkedHashMap<>();
        ids.put("creditId", credit.id());
        ids.put("funderId", credit.funderId());
        if (credit.financingId() != null) {
            ids.put("financingId", credit.financingId());
        }
        cases.start("credit-clearing", credit.id(), ids);
    }

    /** The financing of an unmatched credit appeared and took it. */
    void creditPlaced(UUID creditId) {
        cases.tell("creditPlaced", creditId, Map.of());
    }
}
