package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;
import org.greenlight.party.Role;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The product's page from the signature on: registration, notice, limit, payout, collection, discharge, and what undoes it. */
class ReverseFactoringTest extends FinancingWorld {

    @Autowired
    private Simulators partners;

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

    private void sign(UUID id) {
        sign(id, prepared(id));
    }

    private void sign(UUID id, String digest) {
        control("POST", "/world/bank-accounts", List.of(
                Map.of("account", "9999330200000000101", "bankCode", "999330200001", "name", supplier.name(), "uscc", supplier.uscc().value())));
        complete(clerk, id, "signAgreement", Map.of("digest", digest, "agree", true));
    }

    private void debtorPays(UUID id, String amount) {
        String entry = UUID.randomUUID().toString().replace("-", "").substring(0, 30);
        CreditNotice notice = new CreditNotice(entry, entry, new BigDecimal(amount), "CNY", clock.today(), clock.today(),
                collectionAccount, lighthouse.name(), "9999330299999999999", financing(clerk, id).path("number").asText(), List.of(), null);
        Api.Answer answer = person(funder, Role.CHANNEL).post("/api/v1/bank-messages", Camt054.compose(notice), "application/xml");
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
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

    private JsonNode control(String method, String path, Object body) {
        try {
            var content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            HttpResponse<byte[]> response = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + partners.port() + "/control" + path)).method(method, content).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(new String(response.body())).isBetween(200, 299);
            return json.readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
