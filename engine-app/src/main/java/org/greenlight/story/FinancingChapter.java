package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** The supplier asks for financing; offer, credit decision by two people, agreement, registration and payout follow. */
final class FinancingChapter {

    private final Stage stage;
    private final Person supplier;
    private final JsonNode claim;

    FinancingChapter(Stage stage, Person supplier, JsonNode claim) {
        this.stage = stage;
        this.supplier = supplier;
        this.claim = claim;
    }

    /** The id of the disbursed financing. */
    String play() {
        String id = applyAndSign();
        disbursed(id);
        return id;
    }

    /** From the application to the signed agreement; answers the financing's id. */
    String applyAndSign() {
        Map<String, String> application = Map.of("claimId", claim.path("id").asText());
        String id = supplier.post("/api/v1/financings", application).ok("The application").path("id").asText();
        Map<String, String> refs = Map.of("financingId", id, "claimId", claim.path("id").asText());
        stage.tell("financing-applied", supplier, refs, "asks for financing of " + claim.path("face").asText() + " CNY");
        Person.Answer again = supplier.post("/api/v1/financings", application);
        stage.tell("second-financing-refused", supplier, Map.of("status", again.status(), "code", again.body().path("code").asText()),
                "a second financing of the same claim is refused: " + again.body().path("detail").asText());

        JsonNode offered = inState(id, "OFFERED");
        stage.tellDecision("advance-rate-decided", null, id, "advance-rate", refs, "advance rate " + offered.path("terms").path("advanceRateBps").asInt() + " bps");
        stage.tellDecision("price-decided", null, id, "green-price", refs, "price " + offered.path("terms").path("rateBps").asInt() + " bps a year");
        supplier.complete(id, "acceptOffer", Map.of("decision", "ACCEPT"));
        JsonNode amounts = supplier.get("/api/v1/financings/" + id).ok("The financing").path("amounts");
        stage.tell("offer-accepted", supplier, refs, "accepts the whole: advance " + amounts.path("advance").asText() + ", discount " + amounts.path("discount").asText());
        stage.officer.complete(id, "reviewCredit", Map.of("decision", "APPROVE", "note", "示例审查意见：贸易背景真实，额度充足。"));
        stage.tell("credit-reviewed", stage.officer, refs, "reviews and proposes to approve");
        stage.approver.complete(id, "approveCredit", Map.of("decision", "APPROVE", "note", "同意。"));
        stage.tell("credit-approved", stage.approver, refs, "approves as the second person");
        sign(id, refs);
        return id;
    }

    /** What follows the signature without a person: search, registration, search again, notice, payout. */
    void disbursed(String id) {
        Map<String, String> refs = Map.of("financingId", id, "claimId", claim.path("id").asText());
        JsonNode disbursed = inState(id, "DISBURSED");
        JsonNode registration = stage.officer.get("/api/v1/financings/" + id + "/registration").ok("The registration");
        stage.tell("collateral-registered", null, Map.of("financingId", id, "certificate", registration.path("certificateNumber").asText()),
                "searched, registered at " + registration.path("registeredAt").asText() + " under " + registration.path("certificateNumber").asText() + ", searched again");
        stage.tell("debtor-notified", null, refs, "the lighthouse enterprise reads the notice of assignment (" + notices() + " in all)");
        stage.tell("payout-executed", null, refs, "paid out " + disbursed.path("amounts").path("payout").asText() + " CNY by pain.001, answered by pain.002");
    }

    private void sign(String id, Map<String, String> refs) {
        inState(id, "APPROVED");
        Person.Answer agreement = Person.await("the agreement", () -> Optional.of(supplier.get("/api/v1/financings/" + id + "/agreement")).filter(a -> a.status() == 200));
        String digest = agreement.raw().headers().firstValue("ETag").orElseThrow().replace("\"", "");
        supplier.complete(id, "signAgreement", Map.of("digest", digest, "agree", true));
        stage.tell("agreement-signed", supplier, Map.of("financingId", id, "digest", digest), "the authorised signer accepts the agreement of digest " + digest.substring(0, 12) + "...");
    }

    private int notices() {
        return stage.treasurer.get("/api/v1/debtor-notices").ok("The notices").size();
    }

    private JsonNode inState(String id, String state) {
        return Person.await("the financing to be " + state, () -> Optional.of(supplier.get("/api/v1/financings/" + id).ok("The financing"))
                .filter(financing -> financing.path("state").asText().equals(state)));
    }
}
