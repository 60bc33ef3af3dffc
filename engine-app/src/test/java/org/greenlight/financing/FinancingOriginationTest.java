package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.party.Role;
import org.junit.jupiter.api.Test;

/** Every branch between the application and the signed agreement, on the real engine. */
class FinancingOriginationTest extends FinancingWorld {

    @Test
    void aPartIsAcceptedReviewedApprovedAndSigned() {
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT", "amount", "500000.00"));
        complete(officer, id, "reviewCredit", Map.of("decision", "APPROVE"));
        assertLimit("500000.00", "0.00");
        complete(approver, id, "approveCredit", Map.of("decision", "APPROVE"));
        task(clerk, id, "signAgreement");

        Api.Answer agreement = clerk.get("/api/v1/financings/" + id + "/agreement");
        String digest = Agreement.sha256(agreement.text().getBytes(StandardCharsets.UTF_8));
        assertThat(digest).isEqualTo(financing(clerk, id).path("agreementDigest").asText());
        assertThat(agreement.text())
                .contains(supplier.name(), supplier.uscc().value(), funder.name(), lighthouse.name())
                .contains("500000.00", "630000.00", "有追索权", "With recourse", collectionAccount, "9999330200000000101")
                .doesNotContain("th:text");

        complete(clerk, id, "signAgreement", Map.of("digest", digest, "agree", true));
        eventually().untilAsserted(() -> assertThat(FinancingState.valueOf(financing(clerk, id).path("state").asText()))
                .isGreaterThanOrEqualTo(FinancingState.SIGNED));
    }

    @Test
    void onlyTheNamedSignerSignsAndOnlyTheAgreementThatWasPrepared() {
        UUID id = apply(claim());
        String digest = prepared(id);
        String login = "no-signer-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccount(supplier.id(), "示例文员", login, Set.of(Role.SUPPLIER), false));
        Api other = as(login);

        assertThat(tryTo(other, id, "signAgreement", Map.of("digest", digest, "agree", true)).code()).isEqualTo("signer-not-named");
        assertThat(tryTo(clerk, id, "signAgreement", Map.of("digest", "0".repeat(64), "agree", true)).code())
                .isEqualTo("agreement-digest-differs");
        assertThat(financing(clerk, id).path("state").asText()).isEqualTo("APPROVED");
    }

    @Test
    void onePersonWithTwoAccountsIsNotFourEyes() {
        UUID id = apply(claim());
        reviewed(id);
        String login = "second-account-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccountOf(personOf(officer), funder.id(), login, Set.of(Role.APPROVER), false));

        assertThat(tryTo(as(login), id, "approveCredit", Map.of("decision", "APPROVE")).code()).isEqualTo("four-eyes");
        complete(approver, id, "approveCredit", Map.of("decision", "APPROVE"));
    }

    @Test
    void aDeclinedOfferEndsTheCaseAndFreesTheClaim() {
        UUID claim = claim();
        UUID id = apply(claim);
        complete(clerk, id, "acceptOffer", Map.of("decision", "DECLINE"));
        awaitEnded(id, "DECLINED", "DECLINED_BY_SUPPLIER");
        apply(claim);
    }

    @Test
    void anOfferThatNobodyAnswersExpires() {
        UUID id = apply(claim());
        fire(id, "offerExpired");
        awaitEnded(id, "EXPIRED", "OFFER_EXPIRED");
    }

    @Test
    void anAgreementThatIsNotSignedInTimeReleasesClaimAndLimit() {
        UUID claim = claim();
        UUID id = apply(claim);
        prepared(id);
        fire(id, "signatureTimePassed");
        awaitEnded(id, "EXPIRED", "NOT_SIGNED_IN_TIME");
        assertLimit("0.00", "0.00");
        apply(claim);
    }

    @Test
    void aReviewerRejects() {
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        assertThat(tryTo(officer, id, "reviewCredit", Map.of("decision", "REJECT")).code()).isEqualTo("field-required");
        complete(officer, id, "reviewCredit", Map.of("decision", "REJECT", "note", "related party"));
        awaitEnded(id, "DECLINED", "REJECTED_IN_REVIEW");
        assertLimit("0.00", "0.00");
    }

    @Test
    void anApproverRejects() {
        UUID id = apply(claim());
        reviewed(id);
        complete(approver, id, "approveCredit", Map.of("decision", "REJECT", "note", "concentration"));
        awaitEnded(id, "DECLINED", "REJECTED_IN_APPROVAL");
        assertLimit("0.00", "0.00");
    }

    @Test
    void aReturnedApplicationIsReworkedToLessAndReviewedAgain() {
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        complete(officer, id, "reviewCredit", Map.of("decision", "RETURN", "note", "take half"));
        assertLimit("1017000.00", "0.00");
        complete(clerk, id, "reworkApplication", Map.of("amount", "500000.00", "note", "half it is"));
        complete(officer, id, "reviewCredit", Map.of("decision", "APPROVE"));
        assertLimit("500000.00", "0.00");
        complete(approver, id, "approveCredit", Map.of("decision", "RETURN", "note", "one more word"));
        complete(clerk, id, "reworkApplication", Map.of("note", "here it is"));
        complete(officer, id, "reviewCredit", Map.of("decision", "APPROVE"));
        complete(approver, id, "approveCredit", Map.of("decision", "APPROVE"));
        task(clerk, id, "signAgreement");
        assertThat(financing(clerk, id).path("amounts").path("advance").asText()).isEqualTo("500000.00");
    }

    @Test
    void anExhaustedLimitQueuesUntilThereIsRoom() {
        setLimit("1000000.00");
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        task(officer, id, "declineQueuedFinancing");
        fire(id, "queueRetryDue");
        task(officer, id, "declineQueuedFinancing");
        assertThat(financing(clerk, id).path("state").asText()).isEqualTo("QUEUED");

        setLimit("1017000.00");
        fire(id, "queueRetryDue");
        task(officer, id, "reviewCredit");
        assertLimit("1017000.00", "0.00");
    }

    @Test
    void aQueuedFinancingMayBeDeclined() {
        setLimit("1000000.00");
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        complete(officer, id, "declineQueuedFinancing", Map.of("note", "no room this year"));
        awaitEnded(id, "DECLINED", "LIMIT_EXHAUSTED");
        assertLimit("0.00", "0.00");
    }

    @Test
    void aClaimThatFallsDueInTheQueueIsNoLongerFinanced() {
        setLimit("1000000.00");
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        task(officer, id, "declineQueuedFinancing");
        system(() -> jdbc.update("update financing set due_date = ? where id = ?", clock.today(), id));
        fire(id, "queueRetryDue");
        awaitEnded(id, "EXPIRED", "CLAIM_FALLS_DUE");
        assertLimit("0.00", "0.00");
    }

    @Test
    void theSupplierWithdrawsWhileTheFunderReviews() {
        UUID claim = claim();
        UUID id = apply(claim);
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        task(officer, id, "reviewCredit");
        assertThat(officer.post("/api/v1/financings/" + id + "/withdraw", Map.of()).status()).isEqualTo(403);

        assertThat(clerk.post("/api/v1/financings/" + id + "/withdraw", Map.of()).status()).isEqualTo(200);

        awaitEnded(id, "WITHDRAWN", "WITHDRAWN_BY_SUPPLIER");
        assertLimit("0.00", "0.00");
        assertThat(clerk.post("/api/v1/financings/" + id + "/withdraw", Map.of()).code()).isEqualTo("financing-not-withdrawable");
        apply(claim);
    }

    private void awaitEnded(UUID id, String state, String code) {
        awaitState(id, state);
        assertThat(financing(clerk, id).path("endCode").asText()).isEqualTo(code);
        awaitEnd(id);
    }

    private Api.Answer tryTo(Api person, UUID id, String element, Map<String, Object> form) {
        return person.post("/api/v1/tasks/" + task(person, id, element).get("id") + "/complete", form);
    }

    @Test
    void whoHasNobodyToSignIsToldSoWhenItApplies() {
        signers(false);
        UUID claim = claim();
        Api.Answer refused = tryToApply(claim);
        assertThat(refused.code()).isEqualTo("signer-missing");
        assertThat(refused.body().path("detail").asText()).contains(supplier.name());
        signers(true);
        assertThat(tryToApply(claim).status()).isEqualTo(201);
    }

    @Test
    void aFunderThatNamedNoAccountFinancesNothing() {
        system(() -> jdbc.update("update collection_account set valid_from = ? where funder_id = ?", clock.today().plusDays(5), funder.id()));
        assertThat(tryToApply(claim()).code()).isEqualTo("collection-account-missing");
    }

    @Test
    void aSignerWhoIsGoneWhenTheAgreementIsPreparedIsATaskAndNoFailedJob() {
        UUID id = apply(claim());
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        complete(officer, id, "reviewCredit", Map.of("decision", "APPROVE"));
        task(approver, id, "approveCredit");
        signers(false);
        complete(approver, id, "approveCredit", Map.of("decision", "APPROVE"));

        Map<String, Object> task = task(officer, id, "supplyMissing");
        assertThat(officer.get("/api/v1/tasks/" + task.get("id")).body().path("data").path("missing").asText()).contains(supplier.name());
        complete(officer, id, "supplyMissing", Map.of("note", "asked the supplier"));
        task(officer, id, "supplyMissing");
        signers(true);
        complete(officer, id, "supplyMissing", Map.of("note", "a signer is named"));
        task(clerk, id, "signAgreement");
    }

    private Api.Answer tryToApply(UUID claim) {
        return clerk.post("/api/v1/financings", Map.of("claimId", claim));
    }

    private void signers(boolean named) {
        system(() -> jdbc.update("update account set signer = ? where organisation_id = ?", named, supplier.id()));
    }
}
