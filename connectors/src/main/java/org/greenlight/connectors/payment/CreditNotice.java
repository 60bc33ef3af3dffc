package org.greenlight.connectors.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One booked credit on an account of ours, from a camt.054.
 *
 * @param messageId      of the notification; the same entry may be reported again under another message id
 * @param entryReference the bank's reference of the booking: unique, the key against counting a credit twice
 * @param amount         in units of the currency, positive
 * @param bookingDate    in the bank's zone
 * @param valueDate      from when the money counts
 * @param account        our account that was credited
 * @param payerName      may be null when the bank does not know
 * @param payerAccount   may be null
 * @param endToEndId     the payer's reference; null when NOTPROVIDED
 */
public record CreditNotice(String messageId, String entryReference, BigDecimal amount, String currency, LocalDate bookingDate,
                           LocalDate valueDate, String account, String payerName, String payerAccount, String endToEndId,
                           List<String> invoiceNumbers, String text) {

    public CreditNotice {
        invoiceNumbers = invoiceNumbers == null ? List.of() : List.copyOf(invoiceNumbers);
    }
}
