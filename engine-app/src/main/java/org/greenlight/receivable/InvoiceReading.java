package org.greenlight.receivable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.greenlight.connectors.einvoice.EInvoice;
import org.greenlight.connectors.einvoice.EInvoiceProblem;
import org.greenlight.connectors.einvoice.EInvoiceXml;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;

/** Reads a 数电发票 and says in the words of this house what is wrong with it. */
final class InvoiceReading {

    private InvoiceReading() {}

    /** @throws Problem {@code invoice-...}, with the element at fault */
    static EInvoice read(byte[] xml) {
        try {
            return EInvoiceXml.read(xml);
        } catch (EInvoiceProblem e) {
            String code = "invoice-" + e.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw Problem.invalid(code, e.field(), e.getMessage()).at("invoice");
        }
    }

    /** 数电发票 are in yuan. */
    static Money yuan(BigDecimal amount) {
        return new Money(amount, Money.CNY);
    }

    /** An amount as a batch states it. */
    static Money money(BigDecimal amount, String currency) {
        try {
            return new Money(amount, Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("payable-currency-unknown", currency).at("currency");
        }
    }
}
