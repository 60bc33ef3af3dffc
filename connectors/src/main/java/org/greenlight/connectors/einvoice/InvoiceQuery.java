package org.greenlight.connectors.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.greenlight.connectors.Wire;

/**
 * All three must fit the authority's record, or it answers NOT_FOUND.
 *
 * @param number    20 digits (数电发票)
 * @param issueDate day of issue in China
 * @param gross     total with tax, in yuan
 */
public record InvoiceQuery(String number, LocalDate issueDate, BigDecimal gross) {

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static InvoiceQuery read(byte[] bytes) {
        return Wire.read(bytes, InvoiceQuery.class);
    }
}
