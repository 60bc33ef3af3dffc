package org.greenlight.verifier.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The condition of one rule on one input, in the subset of FEEL that every engine we know decides alike:
 *
 * <ul>
 *   <li>{@code -} or nothing: any value, null too;
 *   <li>a literal ({@code 6000}, {@code 0.5}, {@code "RED"}, {@code true}, {@code null}): this value; numbers compare by value;
 *   <li>{@code < 5}, {@code <= 5}, {@code > 5}, {@code >= 5} and {@code [1..5]}, {@code (1..5]}, {@code ]1..5[}: numbers, and never null;
 *   <li>{@code a, b}: one of them;
 *   <li>{@code not(a, b)}: none of these literals; null is none of them unless it is listed.
 * </ul>
 *
 * <p>Refused, because engines differ: {@code not()} around a comparison, a range or a truth value, a list of truth values other than
 * {@code null,true}, {@code null,false} and {@code false,null}, a sign or an {@code =} in front, an escape other than
 * {@code \"} {@code \\} {@code \n} {@code \t}. Refused as a mistake: a range that nothing can lie in, literals of two kinds in one cell.
 */
public final class Cell {

    private final String text;
    private final boolean any;
    private final boolean not;
    private final List<Accepted> members;
    private final Kind kind;

    Cell(String text, boolean any, boolean not, List<Accepted> members, Kind kind) {
        this.text = text;
        this.any = any;
        this.not = not;
        this.members = List.copyOf(members);
        this.kind = kind;
    }

    /** @throws IllegalArgumentException naming the text and what is wrong with it */
    public static Cell read(String text) {
        return new CellReader(text).condition();
    }

    /** As it stands in the file, without the spaces around it. */
    public String text() {
        return text;
    }

    /** Whether every value passes. */
    public boolean isAny() {
        return any;
    }

    /** Of what kind a value has to be; empty if the cell takes any value or only asks for null. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * Whether a value passes.
     *
     * @param value a number, a {@link String}, a {@link Boolean} or null
     * @throws IllegalArgumentException if the value is of another kind than the cell asks for
     */
    public boolean matches(Object value) {
        Object plain = Kind.plain(value);
        if (kind != null && plain != null && Kind.of(plain).orElseThrow() != kind) {
            throw new IllegalArgumentException("'" + value + "' is not of the type " + kind.typeRef() + " that " + text + " asks for");
        }
        return any || not != members.stream().anyMatch(member -> member.accepts(plain));
    }

    /** The numbers at which the answer of this cell may change, by value. */
    public SortedSet<BigDecimal> ends() {
        SortedSet<BigDecimal> ends = new TreeSet<>();
        for (Accepted member : members) {
            if (member instanceof Accepted.Between between) {
                Stream.of(between.low(), between.high()).filter(Objects::nonNull).forEach(ends::add);
            } else if (member instanceof Accepted.One one && one.literal() instanceof BigDecimal number) {
                ends.add(number);
            }
        }
        return ends;
    }

    /** The words that the cell names. */
    public SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>();
        for (Accepted member : members) {
            if (member instanceof Accepted.One one && one.literal() instanceof String word) {
                words.add(word);
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return text;
    }
}
