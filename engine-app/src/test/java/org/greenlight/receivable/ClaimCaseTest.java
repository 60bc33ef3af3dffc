package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.junit.jupiter.api.Test;

/** A receivable looked at as a case by its three parties. */
class ClaimCaseTest extends ReceivableTest {

    @Test
    void aReceivableIsShownToDebtorCreditorAndFunderWithItsConfirmation() {
        UUID claim = askedClaim(issue("1000.00"));
        assertThat(seen(creditor, claim).path("pages").get(0).path("active").get(0).asText()).isEqualTo("confirmPayable");
        complete(debtor, claim, "confirmPayable", Map.of("decision", "CONFIRM", "amount", "1130.00", "declaration", true));
        awaitState(claim, "CONFIRMED");

        for (Api party : List.of(debtor, creditor, officer)) {
            JsonNode seen = seen(party, claim);
            assertThat(seen.path("kind").asText()).isEqualTo("claim");
            assertThat(seen.path("state").asText()).isEqualTo("CONFIRMED");
            assertThat(seen.path("facts").toString()).contains(supplier.name(), lighthouse.name(), funder.name(), "CNY 1130.00");
            assertThat(seen.path("pages")).singleElement().satisfies(page -> {
                assertThat(page.path("key").asText()).isEqualTo("payable-confirmation");
                assertThat(page.path("passed").toString()).contains("confirmPayable");
            });
            assertThat(seen.path("done").get(0).path("who").path("organisation").asText()).isEqualTo(lighthouse.name());
            assertThat(seen.path("done").get(0).path("who").has("name")).isEqualTo(party == debtor);
            assertThat(seen.path("related").get(0).path("kind").asText()).isEqualTo("programme");
        }
    }

    private static JsonNode seen(Api party, UUID claim) {
        Api.Answer answer = party.get("/api/v1/cases/" + claim);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
