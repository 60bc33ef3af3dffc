package org.greenlight.connectors.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of a fully digital e-invoice (数电发票); sums in yuan.
 *
 * @param number    20 digits
 * @param label     01 special VAT invoice, 02 ordinary; may be null
 * @param issueDate day of issue
 * @param net       without tax
 * @param gross     with tax: net + tax
 * @param remark    may be null
 */
public record EInvoice(String number, String label, LocalDate issueDate, String sellerUscc, String sellerName, String buyerUscc,
                       String buyerName, BigDecimal net, BigDecimal tax, BigDecimal gross, List<EInvoiceLine> lines,
                       String remark) {

    public EInvoice {
        lines = List.copyOf(lines);
    }
}
