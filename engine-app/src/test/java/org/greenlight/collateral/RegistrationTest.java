package org.greenlight.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.settlement.Deals;
import org.greenlight.settlement.MoneyTest;
import org.greenlight.effects.SecretBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegistrationTest extends MoneyTest {

    @Autowired
    private SecretBox secrets;

    /** Another factor filed this earlier. */
    private String filedByAnother(Deals.Signed deal, String description, Instant at) {
        String certificate = "99" + UUID.randomUUID().toString().replaceAll("\\D", "").concat("000000000000000000").substring(0, 18);
        Map<String, Object> filing = new LinkedHashMap<>();
        filing.put("filerReference", "OTHER");
        filing.put("type", "AR_ASSIGNMENT_FACTORING");
        filing.put("securedParty", Map.of("name", "示例他行", "uscc", "91440300GLDEM00344"));
        filing.put("grantor", Map.of("name", deal.supplier().name(), "uscc", deal.supplier().uscc().value()));
        filing.put("debtor", Map.of("name", "示例债务人", "uscc", "91330200GLDEM0018E"));
        filing.put("mainContractNumber", "X");
        filing.put("mainContractCurrency", "CNY");
        filing.put("mainContractAmount", "1.00");
        filing.put("termMonths", 12);
        filing.put("description", description);
        filing.put("invoiceNumbers", List.of());
        filing.put("certificateNumber", certificate);
        filing.put("registeredAt", at.truncatedTo(ChronoUnit.SECONDS).toString());
        filing.put("modificationCode", "SECRET");
        filing.put("expiresOn", clock.today().plusYears(1).toString());
        learn("registry-filings", List.of(filing));
        return certificate;
    }

    @Test
    void theClaimIsSearchedFiledAndSearchedAgainBeforeAnythingIsPaid() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        JsonNode registration = registration(deal);
        assertThat(registration.path("state").asText()).isEqualTo("EFFECTIVE");
        assertThat(registration.path("secondSearchNumber").asText()).isNotEmpty().isNotEqualTo(registration.path("searchNumber").asText());
        assertThat(registration.toString()).doesNotContainIgnoringCase("modification");
        JsonNode filing = filingsOf(deal).get(0);
        assertThat(filing.path("filing").path("description").asText()).contains(deal.invoiceNumber(), lighthouse.name(), deal.number());
        assertThat(filing.path("expiresOn").asText()).isGreaterThan(deal.dueDate().plusMonths(6).minusDays(2).toString());
        JsonNode payment = executedTo(deal.supplierAccount()).get(0);
        assertThat(payment.path("record").asLong()).isGreaterThan(filing.path("record").asLong());
    }

    @Test
    void aFilingThatTheRegistryExecutedWithoutAnsweringIsFiledOnce() {
        misbehave("registry", "file", "EXECUTE_THEN_DROP", 1);
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        assertThat(filingsOf(deal)).hasSize(1);
        assertThat(registration(deal).path("certificateNumber").asText()).isEqualTo(filingsOf(deal).get(0).path("certificateNumber").asText());
    }

    @Test
    void anEarlierFilingOfAnotherThatAnOfficerJudgesAConflictEndsTheFinancing() {
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        filedByAnother(deal, "应收账款，发票号码" + deal.invoiceNumber(), clock.instant().minusSeconds(3600));
        start(deal);
        complete(officer, deal.id(), "judgeConflict", Map.of("decision", "CONFLICT", "reason", "same invoice"));
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("notRegistered"));
        assertThat(filingsOf(deal)).isEmpty();
        assertThat(executedTo(deal.supplierAccount())).isEmpty();
        assertThat(registration(deal).path("state").asText()).isEqualTo("ABANDONED");
    }

    @Test
    void anotherFilingThatIsJudgedNotToCoverTheClaimDoesNotStopIt() {
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        String certificate = filedByAnother(deal, "出让人的全部应收账款", clock.instant().minusSeconds(3600));
        start(deal);
        Map<String, Object> task = task(officer, deal.id(), "judgeConflict");
        JsonNode shown = officer.get("/api/v1/tasks/" + task.get("id")).body().path("data").path("filings").get(0);
        assertThat(shown.path("certificateNumber").asText()).isEqualTo(certificate);
        assertThat(shown.path("matches").asText()).isEqualTo("ALL_RECEIVABLES");
        complete(officer, deal.id(), "judgeConflict", Map.of("decision", "NOT_CONFLICTING", "reason", "released in writing on this debtor"));
        task(approver, deal.id(), "approveJudgement");
        assertThat(filingsOf(deal)).isEmpty();
        complete(approver, deal.id(), "approveJudgement", Map.of("verdict", "SEND_BACK", "reason", "show me the letter"));
        complete(officerWhoApproves, deal.id(), "judgeConflict", Map.of("decision", "NOT_CONFLICTING", "reason", "letter of 2026-11-30"));
        Map<String, Object> second = task(approver, deal.id(), "approveJudgement");
        Map<String, Object> agreed = Map.of("verdict", "APPROVE", "reason", "letter seen");
        assertThat(officerWhoApproves.post("/api/v1/tasks/" + second.get("id") + "/complete", agreed).code()).isEqualTo("four-eyes");
        complete(approver, deal.id(), "approveJudgement", agreed);
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        assertThat(registration(deal).path("state").asText()).isEqualTo("EFFECTIVE");
        JsonNode supplierView = supplierPerson.get("/api/v1/financings/" + deal.id() + "/registration").body();
        assertThat(supplierView.path("otherFilings")).isEmpty();
    }

    @Test
    void aFilingMadeBetweenTheFirstSearchAndOursIsFoundByTheSecondAndOursIsDischarged() {
        misbehave("registry", "file", "DOWN", 1000);
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        start(deal);
        eventually().until(() -> waitsAt(deal, "fileRegistration"));
        filedByAnother(deal, "发票号码：" + deal.invoiceNumber(), clock.instant().minusSeconds(2));
        control("DELETE", "/behaviour", null);
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("notRegistered"));
        assertThat(filingsOf(deal)).singleElement().satisfies(filing -> assertThat(filing.path("dischargedAt").isNull()).isFalse());
        assertThat(executedTo(deal.supplierAccount())).isEmpty();
        assertThat(registration(deal).path("state").asText()).isEqualTo("DISCHARGED");
    }

    @Test
    void aLaterFilingThatTheSecondSearchShowsDoesNotHurtOurRank() {
        misbehave("registry", "file", "DOWN", 1000);
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        start(deal);
        eventually().until(() -> waitsAt(deal, "fileRegistration"));
        String later = filedByAnother(deal, "发票号码：" + deal.invoiceNumber(), clock.instant().plusSeconds(3600));
        control("DELETE", "/behaviour", null);
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        assertThat(registration(deal).path("state").asText()).isEqualTo("EFFECTIVE");
        assertThat(registration(deal).path("otherFilings").get(0).path("certificateNumber").asText()).isEqualTo(later);
    }

    @Test
    void oneClaimHasOneLiveRegistrationWhicheverFunderAsks() {
        Deals.Signed first = paidOut(Deals.Terms.withRecourse());
        String fingerprint = system(() -> jdbc.queryForObject("select fingerprint from registration where financing_id = ?", String.class, first.id()));
        enrolAnotherFunder();
        Deals.Signed second = signed(Deals.Terms.withRecourse().fingerprint(fingerprint));
        start(second);
        eventually().untilAsserted(() -> assertThat(endedAt(second)).isEqualTo("notRegistered"));
        assertThat(filingsOf(second)).isEmpty();
    }

    @Test
    void aRefusedFilingIsDecidedByAnOfficerAndMayBeTriedAgain() {
        misbehave("registry", "file", "REFUSE", 1);
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        start(deal);
        complete(officer, deal.id(), "repairRegistration", Map.of("decision", "TRY_AGAIN", "reason", "the account was unblocked"));
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        assertThat(filingsOf(deal)).hasSize(1);
    }

    @Test
    void theModificationCodeLiesNowhereOpenInTheDatabase() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        byte[] sealed = system(() -> jdbc.queryForObject("select sealed_code from registration where financing_id = ?", byte[].class, deal.id()));
        String code = new String(secrets.open(deal.id().toString(), sealed), StandardCharsets.UTF_8);
        assertThat(code).isNotBlank();
        pays(deal, "100000.00");
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("closed"));
        assertThat(tablesWith(code)).isEmpty();
        assertThat(tablesWith(deal.number())).as("the scan finds what is there").contains("registration", "effect");
    }

    /** The tables, the engine's included, in which a text stands open, as text or as bytes. */
    private List<String> tablesWith(String text) {
        String hex = java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return system(() -> jdbc.queryForList("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')",
                        String.class).stream()
                .filter(table -> jdbc.queryForObject("select exists (select from \"" + table + "\" t where t::text like ? or t::text like ?)",
                        Boolean.class, "%" + text + "%", "%" + hex + "%"))
                .toList());
    }

    @Test
    void whatTheRegistryWasAskedAndAnsweredCanStillBeProven() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        Map<String, Object> effect = system(() -> jdbc.queryForMap(
                "select idempotency_key, response, response_hash from effect where business_id = ? and operation = 'fileRegistration'", deal.id()));
        byte[] answer = secrets.open((String) effect.get("idempotency_key"), (byte[]) effect.get("response"));
        assertThat(new String(answer, StandardCharsets.UTF_8)).contains(registration(deal).path("certificateNumber").asText());
        assertThat(sha256(answer)).isEqualTo(effect.get("response_hash"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRegistrationThatIsNotDischargedWithinTenWorkingDaysBecomesATask() {
        misbehave("registry", "discharge", "DOWN", 100_000);
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        pays(deal, "100000.00");
        eventually().until(() -> waitsAt(deal, "dischargeRegistration"));
        assertThat(officer.list("/api/v1/tasks")).noneMatch(task -> "dischargeOverdue".equals(task.get("element")));
        moveTo(clock.today().plusDays(22));
        task(officer, deal.id(), "dischargeOverdue");
        control("DELETE", "/behaviour", null);
        complete(officer, deal.id(), "dischargeOverdue", Map.of("reason", "the registry was not reachable"));
        eventually().untilAsserted(() -> assertThat(endedAt(deal)).isEqualTo("closed"));
        assertThat(registration(deal).path("state").asText()).isEqualTo("DISCHARGED");
    }
}
