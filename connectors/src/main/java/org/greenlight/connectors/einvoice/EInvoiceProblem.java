package org.greenlight.connectors.einvoice;

/** An e-invoice that cannot be accepted: what is wrong ({@link #code}, stable), where ({@link #field}) and in words. */
public final class EInvoiceProblem extends RuntimeException {

    /** Stable codes; a screen or a script may depend on them. */
    public enum Code { NOT_XML, DOCTYPE, TOO_LARGE, NOT_AN_E_INVOICE, MISSING, MALFORMED, NUMBERS_DIFFER, SUM_DIFFERS }

    private final Code code;
    private final String field;

    public EInvoiceProblem(Code code, String field, String text) {
        super(text);
        this.code = code;
        this.field = field;
    }

    public Code code() {
        return code;
    }

    /** The element's path, for instance {@code EInvoiceData/BasicInformation/TotalTaxAm}. */
    public String field() {
        return field;
    }
}
