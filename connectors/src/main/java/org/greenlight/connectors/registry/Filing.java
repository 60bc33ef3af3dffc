package org.greenlight.connectors.registry;

import java.math.BigDecimal;
import java.util.List;

import org.greenlight.connectors.Wire;

/**
 * An initial registration (初始登记).
 *
 * @param filerReference       the filer's own archive number (填表人归档号)
 * @param securedParty         for factoring: the assignee
 * @param grantor              for factoring: the assignor; the name others search by
 * @param debtor               of the receivable; not a statutory party, kept for the description
 * @param mainContractAmount   in units of the currency, two decimals
 * @param termMonths           1 to 360 months (30 years)
 * @param description          identifies the receivable; holds every invoice number in full, which is what the next financier looks for
 */
public record Filing(String filerReference, FilingType type, FilingParty securedParty, FilingParty grantor, FilingParty debtor,
                     String mainContractNumber, String mainContractCurrency, BigDecimal mainContractAmount, int termMonths,
                     String description, List<String> invoiceNumbers) {

    public Filing {
        invoiceNumbers = invoiceNumbers == null ? List.of() : List.copyOf(invoiceNumbers);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static Filing read(byte[] bytes) {
        return Wire.read(bytes, Filing.class);
    }
}
