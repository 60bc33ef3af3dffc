package org.greenlight.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an advance that nobody pays back. */
class WriteOffTest extends MoneyTest {

    private static final Map<String, Object> GIVE_UP =
            Map.of("decision", "WRITE_OFF", "registration", "KEEP", "note", "the debtor is insolvent");

    @BeforeEach
    void thisFunderAsksSoon() {
        system(() -> jdbc.update("insert into write_off_term (funder_id, valid_from, overdue_days, source) values (?, ?, 5, 'test')",
                funder.id(), clock.today()));
    }

    private Map<String, String> balances() {
        return officer.get("/api/v1/ledger/balance").body().path("accounts").findParents("account").stream()
                .collect(Collectors.toMap(row -> row.path("account").asText(), row -> row.path("balance").asText()));
    }

    /** Half of the claim came; recovery was decided, the claim on the debtor was made, and a week went by. */
    private Deals.Signed recoveredInVain() {
        Deals.Signed deal = paidOut(Deals.Terms.withoutRecourse());
        pays(deal, "50000.00");
        moveBeyond(deal.dueDate());
        complete(officer, deal.id(), "followUpOverdue", Map.of("decision", "RECOVER", "note", "no answer"));
        complete(officer, deal.id(), "claimOnDebtor", Map.of("note", "suit filed"));
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        moveTo(clock.today().plusDays(9));
        return deal;
    }

    private Deals.Signed writtenOff(Map<String, Object> proposal) {
        Deals.Signed deal = recoveredInVain();
        complete(officer, deal.id(), "proposeWriteOff", proposal);
        complete(approver, deal.id(), "decideWriteOff", Map.of("verdict", "ACCEPT", "note", "agreed"));
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("closed"));
        return deal;
    }

    @Test
    void whatRecoveryDoesNotBringBackIsBookedAsALossAndTheCaseIsClosed() {
        Deals.Signed deal = writtenOff(GIVE_UP);
        assertThat(settlement(deal).path("state").asText()).isEqualTo("WRITTEN_OFF");
        assertThat(settlement(deal).path("writtenOff").asText()).isEqualTo("40000.00");
        assertThat(balances()).containsEntry("ADVANCES", "0.00").containsEntry("UNEARNED_DISCOUNT", "0.00").containsEntry("LOSSES", "39550.00")
                .doesNotContainKey("DISCOUNT_INCOME");
        assertThat(settlement(deal).path("ledgerSum").asText()).isEqualTo("0.00");
        assertThat(registration(deal).path("state").asText()).isEqualTo("EFFECTIVE");
        assertThat(filingsOf(deal)).singleElement().satisfies(filing -> assertThat(filing.hasNonNull("dischargedAt")).isFalse());
    }

    @Test
    void theRegistrationIsDischargedWhereThatWasDecided() {
        Deals.Signed deal = writtenOff(Map.of("decision", "WRITE_OFF", "registration", "DISCHARGE", "note", "nothing is left to pursue"));
        assertThat(registration(deal).path("state").asText()).isEqualTo("DISCHARGED");
    }

    @Test
    void moneyThatComesLaterIsBookedAgainstTheLossAndTheLastOfItEndsTheRegistration() {
        Deals.Signed deal = writtenOff(GIVE_UP);
        pays(deal, "30000.00");
        assertThat(balances()).containsEntry("LOSSES", "9550.00").containsEntry("SUSPENSE", "0.00");
        assertThat(settlement(deal).path("repaid").asText()).isEqualTo("80000.00");
        assertThat(registration(deal).path("state").asText()).isEqualTo("EFFECTIVE");
        JsonNode last = pays(deal, "20000.00").body().path("credits").get(0);
        assertThat(balances()).containsEntry("LOSSES", "0.00").containsEntry("DISCOUNT_INCOME", "-450.00").containsEntry("SUSPENSE", "-10000.00");
        assertThat(last.path("state").asText()).isEqualTo("SURPLUS");
        eventually().untilAsserted(() -> assertThat(registration(deal).path("state").asText()).isEqualTo("DISCHARGED"));
        UUID credit = UUID.fromString(last.path("id").asText());
        complete(officer, credit, "returnSurplus", Map.of("destination", "SUPPLIER", "reason", "the rest of the claim is the supplier's"));
        complete(approver, credit, "approveCreditDecision", Map.of("verdict", "APPROVE"));
        eventually().untilAsserted(() -> assertThat(balances()).containsEntry("SUSPENSE", "0.00"));
    }

    @Test
    void whoProposedDoesNotDecideAndARejectedProposalIsMadeAnew() {
        Deals.Signed deal = recoveredInVain();
        complete(officerWhoApproves, deal.id(), "proposeWriteOff", GIVE_UP);
        Map<String, Object> task = task(approver, deal.id(), "decideWriteOff");
        Map<String, Object> accept = Map.of("verdict", "ACCEPT", "note", "agreed");
        Api.Answer alone = officerWhoApproves.post("/api/v1/tasks/" + task.get("id") + "/complete", accept);
        assertThat(alone.code()).isEqualTo("four-eyes");
        complete(approver, deal.id(), "decideWriteOff", Map.of("verdict", "REJECT", "note", "the court has not ruled yet"));
        complete(officer, deal.id(), "proposeWriteOff",
                Map.of("decision", "CONTINUE", "nextLookOn", clock.today().plusDays(20).toString(), "note", "wait for the court"));
        complete(approver, deal.id(), "decideWriteOff", accept);
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        assertThat(settlement(deal).path("state").asText()).isEqualTo("RECOVERING");
        assertThat(balances()).containsEntry("ADVANCES", "40000.00").doesNotContainKey("LOSSES");
        pays(deal, "50000.00");
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("closed"));
        assertThat(settlement(deal).path("state").asText()).isEqualTo("SETTLED");
    }

    @Test
    void moneyThatComesWhileTheProposalWaitsEndsIt() {
        Deals.Signed deal = recoveredInVain();
        complete(officer, deal.id(), "proposeWriteOff", GIVE_UP);
        task(approver, deal.id(), "decideWriteOff");
        pays(deal, "50000.00");
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("closed"));
        assertThat(balances()).containsEntry("ADVANCES", "0.00").doesNotContainKey("LOSSES");
    }
}
