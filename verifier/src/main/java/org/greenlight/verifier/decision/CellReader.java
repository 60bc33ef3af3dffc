package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one cell in a single pass from left to right, so that no text can hold a thread. */
final class CellReader {

    /** Camunda's own FEEL takes {@code true} before a comma for a whole condition, and a list of both values for null, too. */
    private static final Set<String> TRUTH_LISTS = Set.of("null,true", "null,false", "false,null");

    private final String text;
    private int at;

    CellReader(String text) {
        this.text = text == null ? "" : text.strip();
    }

    Cell condition() {
        if (text.isEmpty() || text.equals("-")) {
            return new Cell(text, true, false, List.of(), null);
        }
        boolean not = takeNot();
        List<Accepted> members = new ArrayList<>();
        do {
            members.add(member(not));
        } while (take(','));
        if (not) {
            require(take(')'), "')' is missing");
        }
        require(at == text.length(), "'" + text.substring(at) + "' is too much");
        Kind kind = kind(members);
        if (kind == Kind.BOOLEAN) {
            require(!not, "not() of a truth value: write the other value, and null if it is meant");
            require(members.size() == 1 || TRUTH_LISTS.contains(text.replaceAll("\\s", "")),
                    "a list with truth values: 'null,true', 'null,false' or '-'");
        }
        return new Cell(text, false, not, members, kind);
    }

    /** A whole text that is one literal: {@link BigDecimal}, {@link String}, {@link Boolean} or null. */
    Object literal() {
        require(!text.isEmpty(), "a literal is missing");
        Object literal = readLiteral();
        require(at == text.length(), "'" + text.substring(at) + "' is too much");
        return literal;
    }

    private boolean takeNot() {
        if (!text.startsWith("not")) {
            return false;
        }
        at = 3;
        require(take('('), "'(' is missing after not");
        return true;
    }

    private Accepted member(boolean not) {
        skipSpace();
        require(at < text.length(), "a value is missing at the end");
        char first = text.charAt(at);
        if ("<>[(]".indexOf(first) < 0) {
            return new Accepted.One(readLiteral());
        }
        require(!not, "not() takes values only: engines differ for null in not() of a comparison or a range");
        return first == '<' || first == '>' ? comparison() : range();
    }

    private Accepted comparison() {
        boolean below = text.charAt(at++) == '<';
        boolean in = at < text.length() && text.charAt(at) == '=';
        if (in) {
            at++;
        }
        skipSpace();
        BigDecimal end = number();
        return below ? new Accepted.Between(null, false, end, in) : new Accepted.Between(end, in, null, false);
    }

    private Accepted range() {
        boolean lowIn = text.charAt(at++) == '[';
        skipSpace();
        BigDecimal low = number();
        skipSpace();
        require(text.startsWith("..", at), "'..' is missing in a range");
        at += 2;
        skipSpace();
        BigDecimal high = number();
        skipSpace();
        require(at < text.length() && "])[".indexOf(text.charAt(at)) >= 0, "the end of a range is missing");
        Accepted.Between range = new Accepted.Between(low, lowIn, high, text.charAt(at++) == ']');
        require(!range.holdsNothing(), "nothing lies in the range");
        return range;
    }

    private Object readLiteral() {
        char first = text.charAt(at);
        if (first == '"') {
            return word();
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        switch (text.substring(start, at)) {
            case "true":
                return true;
            case "false":
                return false;
            case "null":
                return null;
            default:
                at = start;
                throw refused("'" + text.substring(start) + "' is no value: numbers, words in quotes, true, false, null");
        }
    }

    private BigDecimal number() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        int digits = digits();
        if (digits > 0 && at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (digits == 0) {
            throw refused("a number is expected at '" + text.substring(start) + "'");
        }
        return new BigDecimal(text.substring(start, at));
    }

    private int digits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char next = text.charAt(at++);
            word.append(next == '\\' ? escaped() : next);
        }
        require(at < text.length(), "the closing quote is missing");
        at++;
        return word.toString();
    }

    private char escaped() {
        char escaped = at < text.length() ? text.charAt(at++) : ' ';
        return switch (escaped) {
            case '"', '\\' -> escaped;
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> throw refused("the escape '\\" + escaped + "': engines differ; write the sign itself");
        };
    }

    private Kind kind(List<Accepted> members) {
        Kind found = null;
        for (Accepted member : members) {
            Optional<Kind> kind = member instanceof Accepted.One one ? Kind.of(one.literal()) : Optional.of(Kind.NUMBER);
            require(kind.isEmpty() || found == null || found == kind.get(), "values of two types in one cell");
            found = kind.orElse(found);
        }
        return found;
    }

    private boolean take(char wanted) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
            skipSpace();
        }
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("'" + text + "' is outside the FEEL subset: " + why);
    }
}
