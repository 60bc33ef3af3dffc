package org.greenlight.connectors.einvoice;

import java.math.BigDecimal;

/**
 * One line; sums in yuan without tax.
 *
 * @param itemName  with the tax classification in asterisks, as printed
 * @param quantity  may be null, like specification, unit and unitPrice: services often have none
 * @param taxRate   a fraction (0.13); null when exempt or not a number on the invoice
 */
public record EInvoiceLine(String itemName, String specification, String unit, BigDecimal quantity, BigDecimal unitPrice,
                           BigDecimal amount, BigDecimal taxRate) {}
