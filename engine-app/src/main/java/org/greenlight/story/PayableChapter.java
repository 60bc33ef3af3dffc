package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Payables arrive from the lighthouse enterprise's ERP, and one from a supplier by hand. */
final class PayableChapter {

    private static final String MAIN_INVOICE = "26332999000101000001";

    private final Stage stage;
    private final Samples samples;
    private final String programmeId;

    PayableChapter(Stage stage, Samples samples, String programmeId) {
        this.stage = stage;
        this.samples = samples;
        this.programmeId = programmeId;
    }

    /** The confirmed claim of the main story. */
    JsonNode play(Person supplier) {
        send("batch-1");
        JsonNode claim = Person.await("the claim on " + MAIN_INVOICE, () -> confirmed(supplier, MAIN_INVOICE));
        stage.tell("payable-confirmed", null, refs(claim),
                "invoice " + MAIN_INVOICE + " over " + claim.path("face").asText() + " CNY is verified and, by the signed batch, confirmed (确权)");
        send("batch-bad");
        uploadByHand();
        return claim;
    }

    private void send(String batch) {
        String signature = "keyId=\"" + samples.json("programme.json").path("erpKeyId").asText() + "\",signature=\"" + samples.text("erp/" + batch + ".sig") + "\"";
        JsonNode answer = stage.erp.post("/api/v1/payable-batches", samples.bytes("erp/" + batch + ".json"), "application/json", "Greenlight-Signature", signature)
                .ok("The batch " + batch);
        for (JsonNode item : answer.path("items")) {
            boolean accepted = item.path("outcome").asText().equals("ACCEPTED");
            stage.tell(accepted ? "payable-received" : "payable-refused", stage.erp,
                    Map.of("batch", batch, "item", item.path("item").asText(), "invoice", item.path("invoiceNumber").asText(), "code", item.path("code").asText("")),
                    batch + " item " + item.path("item").asText() + (accepted ? " is taken in" : " is refused: " + item.path("textEn").asText()));
        }
    }

    /** What nobody signed is confirmed by a person of the debtor. */
    private void uploadByHand() {
        Person supplier = stage.login("SUPPLIER", contactOf("91330400GLDEM10294"));
        JsonNode claim = supplier.upload("/api/v1/receivables", "invoice", "26332999000102000002.xml", samples.bytes("invoices/26332999000102000002.xml"),
                        Map.of("dueDate", "2027-01-20", "programmeId", programmeId))
                .ok("The upload of an invoice");
        stage.tell("receivable-uploaded", supplier, refs(claim), "uploads invoice " + claim.path("invoiceNumber").asText() + " by hand");
        stage.treasurer.complete(claim.path("id").asText(), "confirmPayable", Map.of("decision", "CONFIRM", "declaration", true));
        Person.await("the confirmation by hand", () -> confirmed(supplier, claim.path("invoiceNumber").asText()));
        stage.tell("payable-confirmed", stage.treasurer, refs(claim), "confirms the payable in its own name");
    }

    private String contactOf(String uscc) {
        for (JsonNode invitation : stage.treasurer.get("/api/v1/programmes/" + programmeId + "/invitations").ok("The invitations")) {
            if (invitation.path("uscc").asText().equals(uscc)) {
                return invitation.path("contactEmail").asText();
            }
        }
        throw new StoryFailed("No invitation of " + uscc);
    }

    private static Optional<JsonNode> confirmed(Person supplier, String invoice) {
        for (JsonNode claim : supplier.get("/api/v1/receivables?state=CONFIRMED").ok("The receivables")) {
            if (claim.path("invoiceNumber").asText().equals(invoice)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> refs(JsonNode claim) {
        return Map.of("claimId", claim.path("id").asText(), "invoice", claim.path("invoiceNumber").asText());
    }
}
