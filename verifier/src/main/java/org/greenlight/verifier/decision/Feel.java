package org.greenlight.verifier.decision;

import java.util.Set;
import java.util.regex.Pattern;

/** What stands in a decision table beside its conditions (see {@link Cell}): names of facts, and literals as answers. */
public final class Feel {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of(
            "true", "false", "null", "not", "and", "or", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies",
            "between", "instance", "of", "function", "external");

    private Feel() {}

    /** Whether a text is the plain name of a fact, and no word of the language. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !RESERVED.contains(text);
    }

    /**
     * The value of a literal: {@link java.math.BigDecimal}, {@link String}, {@link Boolean} or null.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Object literal(String text) {
        return new CellReader(text).literal();
    }
}
