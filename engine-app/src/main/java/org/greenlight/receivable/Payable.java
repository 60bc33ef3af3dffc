package org.greenlight.receivable;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.party.Uscc;

/**
 * One payable as somebody states it, before anything is checked.
 *
 * @param claimId the id its claim will have
 * @param invoiceNumber as stated beside the invoice; null if only the invoice says it
 * @param face null if the whole invoice is meant
 * @param issueDate as stated beside the invoice; null if only the invoice says it
 * @param invoiceXml the 数电发票; null if it was sent with an earlier item
 */
record Payable(UUID claimId, UUID programmeId, UUID funderId, Uscc supplier, String invoiceNumber,
        String item, String contractNumber, Money face, LocalDate issueDate, LocalDate dueDate, byte[] invoiceXml,
        Claim.Source source) {

    Payable ofWholeInvoice(Money gross) {
        return new Payable(claimId, programmeId, funderId, supplier, invoiceNumber, item, contractNumber, gross,
                issueDate, dueDate, invoiceXml, source);
    }
}
