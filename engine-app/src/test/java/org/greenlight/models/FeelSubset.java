package org.greenlight.models;

import java.util.regex.Pattern;

/**
 * The part of FEEL that the decision tables keep to: literals, comparisons, ranges, lists, null and {@code not()}. No
 * functions, no arithmetic, no fractions: each engine we know decides these alike, and whole numbers stay exact.
 */
final class FeelSubset {

    private static final String NUMBER = "-?\\d+";
    private static final String LITERAL = "(?:" + NUMBER + "|\"[^\"]*\"|true|false|null)";
    private static final String TEST =
            "(?:" + LITERAL + "|(?:<=|>=|<|>)\\s*" + NUMBER + "|[\\[(\\]]\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\])\\[])";
    private static final String LIST = TEST + "(?:\\s*,\\s*" + TEST + ")*";
    private static final Pattern CONDITION = Pattern.compile("-?|" + LIST + "|not\\(\\s*" + LIST + "\\s*\\)");
    private static final Pattern ANSWER = Pattern.compile(LITERAL);
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private FeelSubset() {}

    static boolean isCondition(String text) {
        return CONDITION.matcher(text.trim()).matches();
    }

    static boolean isAnswer(String text) {
        return ANSWER.matcher(text.trim()).matches();
    }

    static boolean isName(String text) {
        return NAME.matcher(text.trim()).matches();
    }
}
