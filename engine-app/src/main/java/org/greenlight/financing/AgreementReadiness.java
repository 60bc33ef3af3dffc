package org.greenlight.financing;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** What an agreement names beside its figures: the account that the debtor pays to, and who signs for the supplier. */
@Component
class AgreementReadiness {

    private final CollectionAccounts accounts;
    private final PartyFacts parties;
    private final BusinessClock clock;

    AgreementReadiness(CollectionAccounts accounts, PartyFacts parties, BusinessClock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.clock = clock;
    }

    /** What keeps the agreement from being prepared: {@code collection-account-missing} or {@code signer-missing}; else empty. */
    Optional<Problem> obstacle(UUID funderId, Currency currency, UUID supplierId) {
        if (accounts.find(clock.today(), funderId, currency).isEmpty()) {
            return Optional.of(Problem.refused("collection-account-missing", parties.organisation(funderId).name(), currency.getCurrencyCode()));
        }
        if (parties.authorisedSigners(supplierId).isEmpty()) {
            return Optional.of(Problem.refused("signer-missing", parties.organisation(supplierId).name()));
        }
        return Optional.empty();
    }
}
