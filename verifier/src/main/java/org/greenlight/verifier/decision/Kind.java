package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** What a column holds. The names are those of DMN's {@code typeRef}. */
public enum Kind {
    NUMBER("number"),
    STRING("string"),
    BOOLEAN("boolean");

    private final String typeRef;

    Kind(String typeRef) {
        this.typeRef = typeRef;
    }

    public String typeRef() {
        return typeRef;
    }

    static Optional<Kind> named(String typeRef) {
        return Arrays.stream(values()).filter(kind -> kind.typeRef.equals(typeRef)).findFirst();
    }

    /** The kind of a plain value; empty for null. */
    static Optional<Kind> of(Object plain) {
        if (plain == null) {
            return Optional.empty();
        }
        return Optional.of(plain instanceof BigDecimal ? NUMBER : plain instanceof String ? STRING : BOOLEAN);
    }

    /**
     * A value as the tables know it: {@link BigDecimal}, {@link String}, {@link Boolean} or null.
     *
     * @throws IllegalArgumentException for anything else, and for a number that is not finite
     */
    static Object plain(Object value) {
        if (value == null || value instanceof BigDecimal || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if ((value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue())) {
            return new BigDecimal(value.toString());
        }
        throw new IllegalArgumentException("'" + value + "' (" + value.getClass().getSimpleName() + ") is no number, word or truth value");
    }
}
