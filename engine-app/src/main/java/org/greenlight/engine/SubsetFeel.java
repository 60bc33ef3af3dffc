package org.greenlight.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.greenlight.verifier.decision.Cell;
import org.greenlight.verifier.decision.Feel;

/**
 * The FEEL of the decision tables, read by the verifier's own code: the service and a check without it decide alike, and no text of a
 * cell can hold a thread. Each text is read once; there are as many as the deployed tables have.
 *
 * <p>A text outside the subset is an {@link IllegalArgumentException} that says so, and thus an incident of the case.
 */
final class SubsetFeel implements FeelEngine {

    private final Map<String, Cell> conditions = new ConcurrentHashMap<>();
    private final Map<String, Optional<Object>> answers = new ConcurrentHashMap<>();

    /** @return a fact by its name; or a literal, whole numbers as {@link Long} like Camunda's own FEEL, others exact */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext facts) {
        String expression = text.strip();
        return (T) (Feel.isName(expression) ? fact(expression, facts) : answers.computeIfAbsent(expression, SubsetFeel::answer).orElse(null));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext facts) {
        return conditions.computeIfAbsent(text, Cell::read).matches(fact(input, facts));
    }

    private static Object fact(String name, VariableContext facts) {
        TypedValue value = facts.containsVariable(name) ? facts.resolve(name) : null;
        return value == null ? null : value.getValue();
    }

    private static Optional<Object> answer(String text) {
        Object literal = Feel.literal(text);
        return Optional.ofNullable(literal instanceof BigDecimal number && fitsLong(number) ? number.longValueExact() : literal);
    }

    private static boolean fitsLong(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.toBigInteger().bitLength() < Long.SIZE;
    }
}
