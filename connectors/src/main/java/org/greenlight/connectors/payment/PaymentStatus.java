package org.greenlight.connectors.payment;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What the bank says about one payment.
 *
 * @param status          code of ISO 20022 ExternalPaymentTransactionStatus: RCVD, ACTC, ACCP, ACSP, ACSC, ACCC, PDNG, RJCT, ...
 * @param bankReference   the bank's own reference of the execution; may be null
 * @param amount          what the bank moved or would move, in units of the currency; may be null
 * @param creditorAccount where it went; may be null
 * @param reasonCode      code of ExternalStatusReason, for instance AC01 (incorrect account number); null unless rejected
 */
public record PaymentStatus(String messageId, String originalMessageId, String endToEndId, String status, String bankReference,
                            BigDecimal amount, String currency, String creditorAccount, String reasonCode, String reasonText) {

    private static final Set<String> SETTLED = Set.of("ACSC", "ACCC");

    /** The money has moved; final. */
    public boolean accepted() {
        return SETTLED.contains(status);
    }

    /** Nothing moved and nothing will; final. */
    public boolean rejected() {
        return "RJCT".equals(status);
    }

    /** As pain.002.001.10. */
    public byte[] bytes() {
        return Pain002.compose(this);
    }

    /** @throws org.greenlight.connectors.WireProblem when the bytes are not a pain.002.001.10 about one transfer */
    public static PaymentStatus read(byte[] bytes) {
        return Pain002.read(bytes);
    }
}
