package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.party.Role;
import org.greenlight.workbench.Browser;
import org.junit.jupiter.api.Test;

/** A financing and its receivable looked at as cases, by each party, after the engine has forgotten them. */
class FinancingCaseTest extends FinancingWorld {

    @Test
    void aClosedFinancingIsShownFromTheTrailWithAllThePagesItCalled() {
        UUID id = closed();
        assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().count()).isZero();

        JsonNode seen = seen(officer, id);

        assertThat(seen.path("kind").asText()).isEqualTo("financing");
        assertThat(seen.path("state").asText()).isEqualTo("CLOSED");
        assertThat(facts(seen)).contains("advance CNY 1017000.00", "heldBack CNY 113000.00", "collected CNY 1130000.00", "grade A")
                .anyMatch(fact -> fact.startsWith("certificateNumber ")).anyMatch(fact -> fact.startsWith("dischargedAt "));
        assertThat(seen.path("pages")).extracting(page -> page.path("key").asText()).containsExactly(
                "reverse-factoring", "financing-origination", "collateral-registration", "disbursement", "collection", "collateral-discharge");
        assertThat(seen.path("pages")).allSatisfy(page -> {
            assertThat(page.path("passed")).as(page.toString()).isNotEmpty();
            assertThat(page.path("active")).isEmpty();
        });
        assertThat(seen.path("pages").get(0).path("passed")).extracting(JsonNode::asText)
                .contains("originate", "registerCollateral", "payOut", "collect", "dischargeCollateral").doesNotContain("decideRefusedPayout");
        // One record for each transaction that moved it.
        assertThat(seen.path("timeline")).filteredOn(event -> event.path("type").asText().equals("engine.CaseMoved")).hasSizeLessThan(40);
        assertThat(seen.path("decisions")).extracting(decision -> decision.path("table").asText()).containsExactly("advance-rate", "green-price");
        assertThat(seen.path("decisions")).allSatisfy(decision -> assertThat(decision.path("definition").asText()).isNotEmpty());
        assertThat(seen.path("related")).extracting(related -> related.path("kind").asText())
                .containsExactlyInAnyOrder("claim", "programme", "assessment", "credit");
        for (JsonNode related : seen.path("related")) {
            assertThat(seen(officer, UUID.fromString(related.path("id").asText())).path("kind")).isEqualTo(related.path("kind"));
        }
    }

    @Test
    void peopleAreNamedToTheirOwnHouseAndToAuditorsOnly() {
        UUID id = closed();
        Api auditor = person(funder, Role.AUDITOR);

        assertThat(doneBy(seen(officer, id))).containsSubsequence(
                "acceptOffer - supplier " + supplier.name(), "reviewCredit 示例 officer officer " + funder.name(),
                "approveCredit 示例 approver approver " + funder.name(), "signAgreement - supplier " + supplier.name());
        assertThat(doneBy(seen(clerk, id))).containsSubsequence(
                "acceptOffer 示例 supplier supplier " + supplier.name(), "reviewCredit - officer " + funder.name(),
                "approveCredit - approver " + funder.name(), "signAgreement 示例 supplier supplier " + supplier.name());
        assertThat(doneBy(seen(auditor, id))).containsSubsequence(
                "acceptOffer 示例 supplier supplier " + supplier.name(), "reviewCredit 示例 officer officer " + funder.name());
        assertThat(everythingSaidTo(officer, id)).contains("示例 officer").doesNotContain("示例 supplier");
        assertThat(everythingSaidTo(clerk, id)).contains("示例 supplier").doesNotContain("示例 officer", "示例 approver");
        assertThat(everythingSaidTo(auditor, id)).contains("示例 supplier", "示例 officer", "示例 approver");
    }

    @Test
    void theDebtorSeesItsNoticeAndItsReceivableButNotTheWayOfTheFinancing() {
        UUID id = closed();
        Api treasurer = person(lighthouse, Role.LIGHTHOUSE);

        JsonNode seen = seen(treasurer, id);

        assertThat(seen.path("state").asText()).isEqualTo("NOTIFIED");
        assertThat(facts(seen)).contains("face CNY 1130000.00", "payTo " + funder.name() + " " + collectionAccount + " 999310000001");
        assertThat(seen.path("pages")).isEmpty();
        assertThat(seen.path("tasks")).isEmpty();
        assertThat(seen.path("done")).isEmpty();
        assertThat(seen.path("decisions")).isEmpty();
        assertThat(seen.path("timeline")).extracting(event -> event.path("type").asText()).containsExactly("financing.DebtorNotified");
        assertThat(everythingSaidTo(treasurer, id)).doesNotContain("1017000.00", "示例 officer", "示例 supplier");
        UUID claim = UUID.fromString(seen.path("related").get(0).path("id").asText());
        assertThat(seen(treasurer, claim).path("kind").asText()).isEqualTo("claim");
    }

    @Test
    void everyCaseAroundAFinancingOpensInTheBrowser() {
        UUID id = closed();
        String login = "officer-" + id + "@test.example";
        system(() -> parties.openAccount(funder.id(), "示例 officer", login, Set.of(Role.OFFICER), false));
        try (Browser browser = new Browser(port, "zh-CN", 1280)) {
            browser.login(login).open("/cases/" + id);
            assertThat(browser.page().locator(".diagrams [role=tab]").allTextContents()).hasSize(6);
            assertThat(browser.page().locator(".diagram .passed").count()).isGreaterThan(5);
            assertThat(browser.page().locator(".timeline").textContent()).contains("流程推进", "供应商 · " + supplier.name());
            browser.picture("case-financing-zh-CN");
            for (String related : browser.page().locator(".related a").all().stream().map(link -> link.getAttribute("href")).toList()) {
                browser.open(related);
                assertThat(browser.page().locator("dl.facts dd").count()).as(related).isPositive();
                assertThat(browser.page().locator("dl.facts dt").allTextContents()).as(related).noneMatch(name -> name.matches("[a-z]+[A-Za-z]*"));
                assertThat(browser.page().locator("h1").textContent()).as(related).doesNotContain("undefined");
            }
        }
    }

    /** From the application to the discharge. */
    private UUID closed() {
        UUID id = apply(claim());
        sign(id, prepared(id));
        awaitState(id, "DISBURSED");
        debtorPays(id, "1130000.00");
        awaitState(id, "CLOSED");
        awaitEnd(id);
        return id;
    }

    private static JsonNode seen(Api reader, UUID id) {
        Api.Answer answer = reader.get("/api/v1/cases/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static String everythingSaidTo(Api reader, UUID id) {
        return reader.get("/api/v1/cases/" + id).text() + reader.get("/api/v1/cases/" + id + "/history").text();
    }

    private static List<String> facts(JsonNode seen) {
        return seen.path("facts").findParents("value").stream()
                .map(fact -> fact.path("name").asText() + " " + fact.path("value").asText()).toList();
    }

    private static List<String> doneBy(JsonNode seen) {
        return seen.path("done").findParents("who").stream().map(done -> {
            JsonNode who = done.path("who");
            return String.join(" ", done.path("element").asText(), who.path("name").asText("-"), who.path("roles").get(0).asText(),
                    who.path("organisation").asText());
        }).toList();
    }
}
