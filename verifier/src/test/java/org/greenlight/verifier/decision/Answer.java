package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an engine answers, in values that compare between engines; without outputs if it refuses several hits of a UNIQUE table. */
record Answer(List<Map<String, Object>> outputs) {

    static final Answer REFUSED = new Answer(null);

    static Answer of(List<? extends Map<String, ?>> outputs) {
        return new Answer(outputs.stream().map(Answer::plain).toList());
    }

    /** Numbers without trailing zeros, whatever Java type they have. */
    private static Map<String, Object> plain(Map<String, ?> outputs) {
        Map<String, Object> plain = new LinkedHashMap<>();
        outputs.forEach((name, value) -> plain.put(name, value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() + " (number)" : value));
        return plain;
    }
}
