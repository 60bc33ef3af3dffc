package org.greenlight.parameters;

import java.math.BigDecimal;
import java.util.function.Function;
import org.greenlight.kernel.Problem;

/**
 * One field of a dated parameter.
 *
 * @param name as the API says it
 * @param key with the day it names the row: another value of it is another row beside this one
 * @param wanted what is accepted, for a person who gave something else
 */
public record Field(String name, String column, boolean key, String wanted, Function<String, Object> reader) {

    /** A whole number in this range. */
    public static Field whole(String name, String column, int least, int most) {
        return new Field(name, column, false, least + ".." + most, text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }

    /** A positive decimal number with at most six decimals. */
    public static Field decimal(String name, String column) {
        return new Field(name, column, false, "0.000001..999999999", text -> {
            if (!text.matches("\\d{1,9}(\\.\\d{1,6})?") || new BigDecimal(text).signum() == 0) {
                throw new IllegalArgumentException(text);
            }
            return new BigDecimal(text);
        });
    }

    /** A text of this pattern. */
    public static Field text(String name, String column, String pattern) {
        return new Field(name, column, false, pattern, text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    public Field asKey() {
        return new Field(name, column, true, wanted, reader);
    }

    Object read(String text) {
        return reader.apply(text);
    }

    String checked(String given) {
        if (given == null || given.isBlank()) {
            throw Problem.invalid("field-required", name).at("values." + name);
        }
        String text = given.strip();
        try {
            Object value = read(text);
            return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        } catch (IllegalArgumentException otherwise) {
            throw Problem.invalid("parameter-value-invalid", text, wanted).at("values." + name);
        }
    }
}
