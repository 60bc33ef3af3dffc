package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.party.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The product's page from the signature on: registration, notice, limit, payout, collection, discharge, and what undoes it. */
class ReverseFactoringTest extends FinancingWorld {

    @AfterEach
    void partnersBehaveAgain() {
        control("DELETE", "/behaviour", null);
    }

    @Test
    void aSignedFinancingIsRegisteredNotifiedPaidRepaidDischargedAndClosed() {
        UUID id = apply(claim());
        sign(id);
        awaitState(id, "DISBURSED");
        assertLimit("0.00", "1017000.00");
        assertTheDebtorKnowsWhomToPayAndNoPrice(id);

        debtorPays(id, "1130000.00");

        awaitState(id, "CLOSED");
        awaitEnd(id);
        assertLimit("0.00", "0.00");
        // A paid claim is never financed again.
        UUID claim = UUID.fromString(financing(clerk, id).path("claimId").asText());
        assertThat(clerk.post("/api/v1/financings", Map.of("claimId", claim)).code()).isEqualTo("claim-not-financeable");
    }

    @Test
    void aRefusedPayoutIsTriedAgainByAnOfficer() {
        UUID id = apply(claim());
        String digest = prepared(id);
        control("POST", "/behaviour", Map.of("partner", "bank", "operation", "pay", "mode", "REFUSE", "times", 1));
        sign(id, digest);
        complete(officer, id, "decideRefusedPayout", Map.of("decision", "RETRY", "note", "the bank was closed"));
        awaitState(id, "DISBURSED");
        assertLimit("0.00", "1017000.00");
    }

    @Test
    void aPayoutThatIsGivenUpIsUndoneToTheLastTrace() {
        UUID claim = claim();
        UUID id = apply(claim);
        String digest = prepared(id);
        control("POST", "/behaviour", Map.of("partner", "bank", "operation", "pay", "mode", "REFUSE", "times", 1));
        sign(id, digest);
        complete(officer, id, "decideRefusedPayout", Map.of("decision", "GIVE_UP", "note", "the account is frozen"));

        awaitEnded(id, "DECLINED", "PAYOUT_GIVEN_UP");
        assertLimit("0.00", "0.00");
        Api treasurer = person(lighthouse, Role.LIGHTHOUSE);
        assertThat(treasurer.get("/api/v1/debtor-notices/" + id).body().path("withdrawnAt").asText()).isNotEmpty();
        apply(claim);
    }

    @Test
    void aLimitThatWasLoweredBeforeThePayoutStopsIt() {
        UUID id = apply(claim());
        String digest = prepared(id);
        setLimit("1000000.00");
        sign(id, digest);
        task(officer, id, "decideRefusedPayout");
        assertThat(financing(clerk, id).path("state").asText()).isEqualTo("REGISTERED");
        assertLimit("1017000.00", "0.00");

        setLimit("1017000.00");
        complete(officer, id, "decideRefusedPayout", Map.of("decision", "RETRY"));
        awaitState(id, "DISBURSED");
    }

    @Test
    void anEarlierRegistrationOfAnotherEndsTheFinancingBeforeAnythingIsPaid() {
        UUID claim = claim();
        UUID id = apply(claim);
        String digest = prepared(id);
        registeredByAnother(financing(clerk, id).path("invoiceNumber").asText());
        sign(id, digest);
        complete(officer, id, "judgeConflict", Map.of("decision", "CONFLICT", "reason", "the same invoice"));

        awaitEnded(id, "DECLINED", "NOT_REGISTERED");
        assertLimit("0.00", "0.00");
        assertThat(person(lighthouse, Role.LIGHTHOUSE).list("/api/v1/debtor-notices")).isEmpty();
    }

    private void assertTheDebtorKnowsWhomToPayAndNoPrice(UUID id) {
        Api.Answer notice = person(lighthouse, Role.LIGHTHOUSE).get("/api/v1/debtor-notices/" + id);
        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.body().path("assignee").asText()).isEqualTo(funder.name());
        assertThat(notice.body().path("payTo").path("number").asText()).isEqualTo(collectionAccount);
        assertThat(notice.text()).doesNotContain("1017000.00").doesNotContain("rate").doesNotContain("grade");
    }

    @Test
    void anAdvanceThatNobodyPaysBackIsWrittenOffAndItsLimitIsFreeOnlyOnceTheMoneyCameAfterAll() {
        UUID id = apply(claim());
        sign(id);
        awaitState(id, "DISBURSED");
        system(() -> jdbc.update("insert into write_off_term (funder_id, valid_from, overdue_days, source) values (?, ?, 5, 'test')",
                funder.id(), clock.today()));
        moveTo(clock.today().plusDays(57));
        complete(officer, id, "followUpOverdue", Map.of("decision", "RECOVER", "note", "no answer"));
        complete(clerk, id, "payShortfall", Map.of("note", "we can not pay"));
        moveTo(clock.today().plusDays(12));
        complete(officer, id, "proposeWriteOff", Map.of("decision", "WRITE_OFF", "registration", "KEEP", "note", "both are insolvent"));
        complete(approver, id, "decideWriteOff", Map.of("verdict", "ACCEPT", "note", "agreed"));

        awaitState(id, "CLOSED");
        awaitEnd(id);
        assertThat(usedMinor()).isEqualTo(101_700_000L);
        assertThat(registration(id)).isEqualTo("EFFECTIVE");

        debtorPays(id, "1017000.00");
        eventually().until(() -> registration(id).equals("DISCHARGED"));
        awaitEnd(id);
        assertThat(usedMinor()).isZero();
    }

    private long usedMinor() {
        return system(() -> jdbc.queryForObject("select used_minor from credit_limit where programme_id = ?", Long.class, programmeId));
    }

    private String registration(UUID id) {
        return officer.get("/api/v1/financings/" + id + "/registration").body().path("state").asText();
    }

    private void registeredByAnother(String invoiceNumber) {
        control("POST", "/world/registry-filings", List.of(Map.ofEntries(
                Map.entry("filerReference", "OTHER"), Map.entry("type", "AR_ASSIGNMENT_FACTORING"),
                Map.entry("securedParty", Map.of("name", "示例他行", "uscc", "91440300GLDEM00344")),
                Map.entry("grantor", Map.of("name", supplier.name(), "uscc", supplier.uscc().value())),
                Map.entry("debtor", Map.of("name", lighthouse.name(), "uscc", lighthouse.uscc().value())),
                Map.entry("mainContractNumber", "X"), Map.entry("mainContractCurrency", "CNY"), Map.entry("mainContractAmount", "1.00"),
                Map.entry("termMonths", 12), Map.entry("description", "应收账款，发票号码" + invoiceNumber),
                Map.entry("invoiceNumbers", List.of()),
                Map.entry("certificateNumber", "99" + collectionAccount.substring(1)),
                Map.entry("registeredAt", clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString()),
                Map.entry("modificationCode", "SECRET"), Map.entry("expiresOn", clock.today().plusYears(1).toString()))));
    }

    private void awaitEnded(UUID id, String state, String code) {
        awaitState(id, state);
        assertThat(financing(clerk, id).path("endCode").asText()).isEqualTo(code);
        awaitEnd(id);
    }
}
