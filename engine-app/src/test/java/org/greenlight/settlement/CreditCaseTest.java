package org.greenlight.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.junit.jupiter.api.Test;

/** Money in suspense looked at as a case. */
class CreditCaseTest extends MoneyTest {

    @Test
    void aCreditShowsItsBookingItsClearingAndItsFinancingToTheFunderOnly() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        Api.Answer receipt = credit(deal, "100000.00", "示例集团财务公司", deal.number(), entry(), entry());
        UUID credit = UUID.fromString(receipt.body().path("credits").get(0).path("id").asText());
        task(officer, credit, "judgeThirdPartyPayment");

        JsonNode waiting = officer.get("/api/v1/cases/" + credit).body();
        assertThat(waiting.path("kind").asText()).isEqualTo("credit");
        assertThat(waiting.path("pages").get(0).path("active").get(0).asText()).isEqualTo("judgeThirdPartyPayment");
        assertThat(waiting.path("tasks").get(0).path("candidate").asBoolean()).isTrue();

        complete(officer, credit, "judgeThirdPartyPayment", Map.of("decision", "TAKE", "reason", "payment order of the debtor seen"));
        complete(approver, credit, "approveCreditDecision", Map.of("verdict", "APPROVE"));
        eventually().until(() -> passed(credit).contains("judgeThirdPartyPayment") && way(credit).stream().anyMatch(step -> step.did().equals("ENDED")));
        JsonNode cleared = officer.get("/api/v1/cases/" + credit).body();
        assertThat(cleared.path("pages")).singleElement().satisfies(page -> assertThat(page.path("key").asText()).isEqualTo("credit-clearing"));
        assertThat(cleared.path("done").get(0).path("element").asText()).isEqualTo("judgeThirdPartyPayment");
        assertThat(cleared.path("facts").toString()).contains("示例集团财务公司", "CNY 100000.00", "payment order of the debtor seen");
        assertThat(cleared.path("related").isArray()).isTrue();

        assertThat(supplierPerson.get("/api/v1/cases/" + credit).status()).isEqualTo(404);
        assertThat(officer.list("/api/v1/cases?kind=credit")).anyMatch(line -> line.get("id").equals(credit.toString()));
    }
}
