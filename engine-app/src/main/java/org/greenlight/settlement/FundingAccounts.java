package org.greenlight.settlement;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.financing.CollectionAccount;
import org.greenlight.financing.FinancingFacts;
import org.springframework.stereotype.Component;

/** The funder's own account, to which debtors pay and from which payouts leave: no platform account in between. */
@Component
class FundingAccounts {

    private final FinancingFacts financings;

    FundingAccounts(FinancingFacts financings) {
        this.financings = financings;
    }

    PaymentParty of(UUID funderId, Currency currency) {
        CollectionAccount account = financings.collectionAccount(funderId, currency);
        return new PaymentParty(account.name(), account.number(), account.bankCode());
    }

    Optional<UUID> funderOf(String account) {
        return financings.funderOfCollectionAccount(account);
    }
}
