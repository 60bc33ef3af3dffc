package org.greenlight.wiring.order;

import java.util.Map;
import org.greenlight.effects.PartnerCall;

/** The code side of the order. */
public final class OrderDesk {

    /** Named here as code that starts the case and tells it what arrived would name them. */
    static final String PROCESS = "order";
    static final String ARRIVED = "goodsArrived";

    private OrderDesk() {}

    public static Map<String, Class<?>> beans() {
        return Map.of(
                "orderSteps", OrderSteps.class,
                "orderFacts", OrderFacts.class,
                "callCarrier", CarrierCall.class,
                "partnerCall", Object.class);
    }

    /** The class is only looked at, so it is abstract. */
    public abstract static class CarrierCall extends PartnerCall {}
}
