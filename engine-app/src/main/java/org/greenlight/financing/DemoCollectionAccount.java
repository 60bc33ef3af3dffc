package org.greenlight.financing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.greenlight.kernel.Money;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Scope;
import org.greenlight.party.Uscc;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In the demo run the funder of the samples has named its collection account; elsewhere two people do it. */
@Component
@Profile("demo")
@Order(20)
class DemoCollectionAccount implements ApplicationRunner {

    private static final String FUNDER = "samples/funder.json";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final CollectionAccounts accounts;
    private final PartyFacts parties;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    DemoCollectionAccount(CollectionAccounts accounts, PartyFacts parties, TransactionTemplate transaction, ObjectMapper json) {
        this.accounts = accounts;
        this.parties = parties;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream sample = new ClassPathResource(FUNDER).getInputStream()) {
            JsonNode funder = json.readTree(sample);
            Scope.SYSTEM.run(() -> transaction.executeWithoutResult(tx -> name(funder)));
        }
    }

    private void name(JsonNode funder) {
        JsonNode account = funder.path("account");
        parties.byUscc(Uscc.parse(funder.path("uscc").asText())).ifPresent(card -> accounts.set(
                card.id(), Money.CNY, LONG_AGO, new CollectionAccount(
                        account.path("name").asText(), account.path("number").asText(), account.path("bankCode").asText())));
    }
}
