package org.greenlight.connectors.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One credit transfer.
 *
 * @param messageId        at most 35 characters; the bank executes a message id once
 * @param endToEndId       at most 35 characters; the financing's number, comes back in pain.002 and on the statement
 * @param createdAt        when the order was written; part of the bytes, so taken once
 * @param executionDate    requested value date, in the bank's zone
 * @param amount           in units of the currency, at most two decimals, positive
 * @param ultimateDebtor   name of the party on whose debt the payout rests; may be null
 * @param invoiceNumbers   invoices the payment refers to
 * @param text             free text for the receiver, at most 140 characters; may be null
 */
public record Payment(String messageId, String endToEndId, Instant createdAt, LocalDate executionDate, PaymentParty debtor,
                      PaymentParty creditor, BigDecimal amount, String currency, String ultimateDebtor,
                      List<String> invoiceNumbers, String text) {

    public Payment {
        invoiceNumbers = invoiceNumbers == null ? List.of() : List.copyOf(invoiceNumbers);
    }

    /** As pain.001.001.09. */
    public byte[] bytes() {
        return Pain001.compose(this);
    }

    /** @throws org.greenlight.connectors.WireProblem when the bytes are not a pain.001.001.09 with one transfer */
    public static Payment read(byte[] bytes) {
        return Pain001.read(bytes);
    }
}
