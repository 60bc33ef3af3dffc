package org.greenlight.engine;

import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;

/**
 * What a person sent with a task, already checked against the task's form. In the models it is {@code form},
 * see {@link Submitting}; it is never stored in the engine.
 */
public final class Submission {

    private final Actor actor;
    private final Map<String, Object> values;

    Submission(Actor actor, Map<String, Object> values) {
        this.actor = actor;
        this.values = Map.copyOf(values);
    }

    /** A submission made by Java code, as tests and bulk operations do. */
    public static Submission of(Actor actor, Map<String, Object> values) {
        return new Submission(actor, values);
    }

    public Actor actor() {
        return actor;
    }

    public UUID person() {
        return actor.personId();
    }

    public boolean has(String field) {
        return values.get(field) != null && !values.get(field).toString().isBlank();
    }

    /** The field's text, trimmed; empty if it was not filled in. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString().trim();
    }

    /** The field's text; refused with the field's name if it was not filled in. */
    public String required(String field) {
        if (!has(field)) {
            throw Problem.invalid("field-required", field).at(field);
        }
        return text(field);
    }

    public boolean flag(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** An amount in CNY as a decimal text, for instance {@code 1000.00}. */
    public Money money(String field) {
        try {
            return Money.cny(required(field));
        } catch (Problem notAnAmount) {
            throw notAnAmount.at(field);
        }
    }

    public Map<String, Object> values() {
        return values;
    }
}
