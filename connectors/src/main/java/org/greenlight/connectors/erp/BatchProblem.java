package org.greenlight.connectors.erp;

/** A batch from an ERP system that cannot be taken in: what ({@link #code}, stable), where ({@link #field}) and in words. */
public final class BatchProblem extends RuntimeException {

    /** Stable codes; a screen or a script may depend on them. */
    public enum Code { NOT_JSON, WRONG_FORMAT, MISSING, MALFORMED, DUPLICATE_ITEM, TOO_MANY_ITEMS, SIGNATURE_HEADER, PUBLIC_KEY }

    private final Code code;
    private final String field;

    public BatchProblem(Code code, String field, String text) {
        super(text);
        this.code = code;
        this.field = field;
    }

    public Code code() {
        return code;
    }

    /** The JSON path, for instance {@code payables[3].amount}, or the header's name. */
    public String field() {
        return field;
    }
}
