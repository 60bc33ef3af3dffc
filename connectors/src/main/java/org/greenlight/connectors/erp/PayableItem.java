package org.greenlight.connectors.erp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;

/**
 * One approved payable of the debtor.
 *
 * @param item       its number within the batch, unique there
 * @param amount     what the debtor will pay, in units of the currency, two decimals, positive
 * @param invoiceXml the e-invoice's XML, Base64; null when it comes separately
 */
public record PayableItem(String item, String supplierUscc, String contractNumber, String invoiceNumber, BigDecimal amount,
                          String currency, LocalDate issueDate, LocalDate dueDate, String invoiceXml) {

    /** The e-invoice's own bytes, or null when the item carries none. */
    public byte[] invoiceDocument() {
        return invoiceXml == null ? null : Base64.getDecoder().decode(invoiceXml);
    }
}
