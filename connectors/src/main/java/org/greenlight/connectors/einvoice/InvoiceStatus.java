package org.greenlight.connectors.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.greenlight.connectors.Wire;

/** The authority's record; parties and sums (in yuan) are null when NOT_FOUND. */
public record InvoiceStatus(State state, String number, LocalDate issueDate, String sellerUscc, String sellerName,
                            String buyerUscc, String buyerName, BigDecimal net, BigDecimal tax, BigDecimal gross) {

    /** RED_LETTERED: reversed by a later negative invoice, wholly or in part. */
    public enum State { NORMAL, RED_LETTERED, VOID, NOT_FOUND }

    public static InvoiceStatus notFound(String number) {
        return new InvoiceStatus(State.NOT_FOUND, number, null, null, null, null, null, null, null, null);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static InvoiceStatus read(byte[] bytes) {
        return Wire.read(bytes, InvoiceStatus.class);
    }
}
