package org.greenlight.connectors;

/** Bytes from outside that are not what they should be. The message says what and where, and is fit to be shown. */
public class WireProblem extends RuntimeException {

    private final String field;

    public WireProblem(String message) {
        this(message, "", null);
    }

    public WireProblem(String message, String field, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** Path of the field at fault, for instance {@code payables[3].amount}; empty when it is the whole text. */
    public String field() {
        return field;
    }
}
