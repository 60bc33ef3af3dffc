package org.greenlight.financing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;

/** What the debtor sees of a financing: what was assigned, to whom, whom to pay. No price, no grade, no advance. */
record NoticeView(
        UUID financingId, String number, UUID claimId, String contractNumber, String invoiceNumber, String currency, Money face,
        LocalDate dueDate, String assignor, String assignee, String assigneeUscc, CollectionAccount payTo, String evidenceDigest,
        Instant noticedAt, Instant withdrawnAt) {

    static NoticeView of(DebtorNotice n) {
        return new NoticeView(n.financingId, n.financingNumber, n.claimId, n.contractNumber, n.invoiceNumber, n.currency,
                n.face(), n.dueDate, n.assignor, n.assignee, n.assigneeUscc,
                new CollectionAccount(n.payToName, n.payToNumber, n.payToBank), n.evidenceDigest, n.noticedAt, n.withdrawnAt);
    }
}
