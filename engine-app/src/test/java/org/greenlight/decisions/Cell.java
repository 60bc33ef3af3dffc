package org.greenlight.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a decision table and of its examples: values by type, and where the limits of a condition lie. */
final class Cell {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])\\s*(-?\\d+)\\s*\\.\\.\\s*(-?\\d+)\\s*([\\])\\[])");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private Cell() {}

    /** The value of an example's cell; empty is null: not known. */
    static Object value(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "boolean" -> truth(text);
            case "number", "integer", "long" -> Long.valueOf(text);
            case "date" -> LocalDate.parse(text);
            default -> text;
        };
    }

    private static Boolean truth(String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw new AssertionError("'" + text + "' is not true, false or empty");
        }
        return Boolean.valueOf(text);
    }

    static boolean isNumber(String type) {
        return Set.of("number", "integer", "long").contains(type);
    }

    /** The words in quotes that a condition names. */
    static List<String> words(String condition) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(condition);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    /** The whole numbers on both sides of each limit of a condition: 6000 and 6001 for {@code <= 6000}. */
    static Set<Long> sides(String condition) {
        Set<Long> sides = new TreeSet<>();
        String rest = condition;
        Matcher range = RANGE.matcher(rest);
        while (range.find()) {
            around(sides, range.group(1).equals("[") ? ">=" : ">", Long.parseLong(range.group(2)));
            around(sides, range.group(4).equals("]") ? "<=" : "<", Long.parseLong(range.group(3)));
        }
        rest = range.replaceAll(" ");
        Matcher comparison = COMPARISON.matcher(rest);
        while (comparison.find()) {
            around(sides, comparison.group(1), Long.parseLong(comparison.group(2)));
        }
        rest = comparison.replaceAll(" ");
        Matcher literal = NUMBER.matcher(rest);
        while (literal.find()) {
            sides.add(Long.parseLong(literal.group()));
        }
        return sides;
    }

    private static void around(Set<Long> sides, String operator, long limit) {
        boolean upperSideIsOutside = operator.equals("<=") || operator.equals(">");
        sides.add(limit);
        sides.add(upperSideIsOutside ? limit + 1 : limit - 1);
    }
}
