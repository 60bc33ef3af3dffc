package org.greenlight.financing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.receivable.ClaimCard;

/**
 * What is financed: the confirmed claim as it was when the supplier applied. A confirmed claim does not change.
 *
 * @param claimFingerprint the same for the same payable in every tenant
 * @param supplierId the creditor, who assigns the claim
 * @param lighthouseId the debtor
 */
@Embeddable
record FinancedClaim(
        UUID claimId,
        String claimFingerprint,
        UUID programmeId,
        UUID funderId,
        UUID supplierId,
        UUID lighthouseId,
        String invoiceNumber,
        String contractNumber,
        String currency,
        Long faceMinor,
        LocalDate dueDate) {

    static FinancedClaim of(ClaimCard card) {
        return new FinancedClaim(card.id(), card.fingerprint(), card.programmeId(), card.funderId(), card.creditorId(),
                card.debtorId(), card.invoiceNumber(), card.contractNumber(), card.face().currency().getCurrencyCode(),
                card.face().minor(), card.dueDate());
    }

    /** Who may see a price: never the debtor. */
    Set<UUID> parties() {
        return Set.of(supplierId, funderId);
    }

    Currency money() {
        return Currency.getInstance(currency);
    }

    Money face() {
        return Money.ofMinor(faceMinor, money());
    }
}
