package org.greenlight.wiring.order;

import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.greenlight.engine.Submission;

/** The steps of the order that the wiring rules are tested with. No bean, and never run. */
public class OrderSteps {

    static final String SOLD_OUT = "soldOut";

    public void reserveGoods(UUID orderId) {
        throw new BpmnError(SOLD_OUT);
    }

    public void recordRating(UUID orderId, DmnDecisionResult result) {
        result.getSingleResult();
    }

    public void checkOrder(UUID orderId, Submission form) {
        form.flag("approved");
    }
}
