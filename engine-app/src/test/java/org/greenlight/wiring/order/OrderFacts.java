package org.greenlight.wiring.order;

import java.util.Map;
import java.util.UUID;

/** The facts of the order that the wiring rules are tested with. */
public class OrderFacts {

    public long ordersPaid(UUID orderId) {
        return 12;
    }

    public boolean trusted(UUID orderId) {
        return ordersPaid(orderId) >= 10;
    }

    public Map<String, Object> orderForm(UUID orderId) {
        return Map.of("number", orderId);
    }

    public String deliveryDeadline(UUID orderId) {
        return "2026-12-01T09:00:00+08:00";
    }

    boolean hidden(UUID orderId) {
        return true;
    }
}
