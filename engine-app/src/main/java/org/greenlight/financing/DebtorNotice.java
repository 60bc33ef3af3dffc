package org.greenlight.financing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.party.OrganisationCard;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The notice of assignment to the debtor: without it the assignment has no effect on the debtor (Civil Code 546), and the
 * factor's own notice names the factor and its evidence (764). The debtor acknowledged it beforehand when it confirmed the
 * payable. No price and no grade stands in it.
 */
@Entity
class DebtorNotice extends AbstractAggregateRoot<DebtorNotice> {

    @Id UUID financingId;
    @Version Long version;
    UUID claimId;
    UUID debtorId;
    UUID supplierId;
    UUID funderId;
    String financingNumber;
    String assignor;
    String assignee;
    String assigneeUscc;
    String contractNumber;
    String invoiceNumber;
    String currency;
    long faceMinor;
    LocalDate dueDate;
    String payToName;
    String payToNumber;
    String payToBank;
    String evidenceDigest;
    Instant noticedAt;
    Instant withdrawnAt;

    protected DebtorNotice() {}

    DebtorNotice(Financing financing, OrganisationCard supplier, OrganisationCard funder, CollectionAccount payTo, Instant now) {
        FinancedClaim claim = financing.claim;
        financingId = financing.id;
        financingNumber = financing.number;
        claimId = claim.claimId();
        debtorId = claim.lighthouseId();
        supplierId = claim.supplierId();
        funderId = claim.funderId();
        assignor = supplier.name();
        assignee = funder.name();
        assigneeUscc = funder.uscc().value();
        contractNumber = claim.contractNumber();
        invoiceNumber = claim.invoiceNumber();
        currency = claim.currency();
        faceMinor = claim.faceMinor();
        dueDate = claim.dueDate();
        payToName = payTo.name();
        payToNumber = payTo.number();
        payToBank = payTo.bankCode();
        evidenceDigest = financing.agreementDigest;
        noticedAt = now;
        registerEvent(new FinancingEvent.DebtorNotified(financingId, parties(), claimId, invoiceNumber, face().text(), assignee,
                payToNumber, evidenceDigest));
    }

    /** The assignment came to nothing: the debtor pays the supplier again. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        registerEvent(new FinancingEvent.NoticeWithdrawn(financingId, parties(), claimId, invoiceNumber));
    }

    private Set<UUID> parties() {
        return Set.of(debtorId, supplierId, funderId);
    }

    Money face() {
        return Money.ofMinor(faceMinor, Currency.getInstance(currency));
    }
}
