package org.greenlight.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request that cannot be done, said so that the caller knows what to do about it. Leaves the house as RFC 9457
 * problem+json of the type {@code code}; the text is {@code problem.<code>} of the message files in the caller's
 * language, with the arguments filled in. Dates and amounts are given as text, so that no locale regroups their digits;
 * an argument may be a {@link Phrase}.
 */
public final class Problem extends RuntimeException {

    /** What kind of no it is, with its HTTP status. */
    public enum Kind {
        /** The request itself is wrong: correct it and send it again. */
        INVALID(422),
        /** The request is well-formed, but the state of things forbids it. */
        REFUSED(409),
        /** There is no such thing, or it is not for the caller to see. */
        NOT_FOUND(404),
        /** The caller is known and may not do this. */
        FORBIDDEN(403),
        /** Nobody is logged in. */
        UNAUTHENTICATED(401);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final String field;
    private final transient Object[] arguments;
    private final transient List<?> findings;

    private Problem(Kind kind, String code, String field, Object[] arguments, List<?> findings) {
        super(code + Arrays.toString(arguments) + (field == null ? "" : " at " + field));
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.findings = List.copyOf(findings);
        this.arguments = arguments.clone();
        for (int i = 0; i < this.arguments.length; i++) {
            if (!(this.arguments[i] instanceof Phrase)) {
                this.arguments[i] = String.valueOf(this.arguments[i]);
            }
        }
    }

    public static Problem invalid(String code, Object... arguments) {
        return new Problem(Kind.INVALID, code, null, arguments, List.of());
    }

    public static Problem refused(String code, Object... arguments) {
        return new Problem(Kind.REFUSED, code, null, arguments, List.of());
    }

    public static Problem notFound(String code, Object... arguments) {
        return new Problem(Kind.NOT_FOUND, code, null, arguments, List.of());
    }

    public static Problem forbidden(String code, Object... arguments) {
        return new Problem(Kind.FORBIDDEN, code, null, arguments, List.of());
    }

    public static Problem unauthenticated(String code, Object... arguments) {
        return new Problem(Kind.UNAUTHENTICATED, code, null, arguments, List.of());
    }

    /** The same problem, found in this field of the request (a JSON path, a form key or a column name). */
    public Problem at(String fieldOfTheRequest) {
        Problem there = new Problem(kind, code, fieldOfTheRequest, arguments, findings);
        there.setStackTrace(getStackTrace());
        return there;
    }

    /** The same problem with everything that was found in a file, as records of a field, the rule and its source. */
    public Problem with(List<?> allFindings) {
        Problem told = new Problem(kind, code, field, arguments, allFindings);
        told.setStackTrace(getStackTrace());
        return told;
    }

    public Kind kind() {
        return kind;
    }

    /** The stable kebab-case word of this problem, the last part of its RFC 9457 type. */
    public String code() {
        return code;
    }

    /** The key of the text in the message files. */
    public String messageKey() {
        return "problem." + code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** What was found in a file; empty where the problem is one thing. */
    public List<?> findings() {
        return findings;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
