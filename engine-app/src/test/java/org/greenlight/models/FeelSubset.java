package org.greenlight.models;

import java.math.BigDecimal;
import org.greenlight.verifier.decision.Cell;
import org.greenlight.verifier.decision.Feel;

/**
 * The FEEL of the decision tables: what the verifier reads, and whole numbers only. A fact carries its unit in its name, and Camunda's
 * own FEEL, which some bank may run the tables in, makes a double of every fraction.
 */
final class FeelSubset {

    private FeelSubset() {}

    static boolean isCondition(String text) {
        try {
            return Cell.read(text).ends().stream().allMatch(end -> end.scale() == 0);
        } catch (IllegalArgumentException outside) {
            return false;
        }
    }

    static boolean isAnswer(String text) {
        try {
            return !(Feel.literal(text) instanceof BigDecimal number) || number.scale() == 0;
        } catch (IllegalArgumentException outside) {
            return false;
        }
    }

    static boolean isName(String text) {
        return Feel.isName(text.trim()) && Character.isLowerCase(text.trim().charAt(0));
    }
}
