package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suppliers are invited by file; some answer, give facts and consents, are checked, assessed and onboarded. */
final class SupplierChapter {

    private final Stage stage;
    private final Samples samples;
    private final String programmeId;
    private final Map<String, JsonNode> invitations = new HashMap<>();

    SupplierChapter(Stage stage, Samples samples, String programmeId) {
        this.stage = stage;
        this.samples = samples;
        this.programmeId = programmeId;
    }

    void inviteFiles() {
        invite("suppliers.xlsx");
        invite("suppliers.csv");
        Person.Answer refused = upload("suppliers-unknown-column.csv");
        stage.tell("supplier-file-refused", stage.treasurer, Map.of("file", "suppliers-unknown-column.csv", "status", refused.status()),
                "is told: " + refused.body().path("detail").asText());
        for (JsonNode invitation : stage.treasurer.get("/api/v1/programmes/" + programmeId + "/invitations").ok("The invitations")) {
            invitations.put(invitation.path("uscc").asText(), invitation);
        }
    }

    private void invite(String file) {
        JsonNode result = upload(file).ok("Inviting by " + file);
        List<String> refused = new ArrayList<>();
        result.path("rows").forEach(row -> {
            if (row.path("outcome").asText().equals("REFUSED")) {
                refused.add("row " + row.path("row").asInt() + ": " + row.path("reasonEn").asText());
            }
        });
        stage.tell("suppliers-invited", stage.treasurer,
                Map.of("file", file, "invited", result.path("invited").asInt(), "refused", result.path("refused").asInt(), "reasons", refused),
                "invites " + result.path("invited").asInt() + " suppliers by " + file + ", " + refused.size() + " rows refused " + refused);
    }

    private Person.Answer upload(String file) {
        return stage.treasurer.upload("/api/v1/programmes/" + programmeId + "/invitation-files", "file", file, samples.bytes(file), Map.of());
    }

    /** One supplier from its answer to the end of its onboarding. */
    Person onboard(String uscc) {
        Person supplier = join(uscc);
        assessed(uscc, supplier);
        return supplier;
    }

    /** The supplier answers and gives its facts; the officer, who sees what the checks found, approves. */
    Person join(String uscc) {
        String id = invitations.get(uscc).path("id").asText();
        Person supplier = stage.login("SUPPLIER", invitations.get(uscc).path("contactEmail").asText());
        supplier.complete(id, "answerInvitation", Map.of("answer", "accept"));
        supplier.complete(id, "giveFacts", facts(samples.json("supplier-facts/" + uscc + ".json")));
        stage.tell("invitation-accepted", supplier, refs(uscc), invitations.get(uscc).path("name").asText() + " accepts and gives its facts and consents");
        stage.officer.complete(id, "onboardSupplier", Map.of("signerAuthorityChecked", true, "verdict", "approve"));
        stage.tell("supplier-approved", stage.officer, refs(uscc), "has seen owners, screening and the probed account, and approves");
        return supplier;
    }

    /** Carbon data is pulled and the tables decide; the supplier is on board whatever they say. */
    void assessed(String uscc, Person supplier) {
        String supplierId = invitations.get(uscc).path("supplierId").asText();
        Person.await("the onboarding of " + uscc, () -> Optional.of(supplier.get("/api/v1/invitations/" + invitations.get(uscc).path("id").asText()).ok("The invitation"))
                .filter(now -> now.path("state").asText().equals("ONBOARDED")));
        JsonNode assessment = stage.officer.get("/api/v1/suppliers/" + supplierId + "/assessment").ok("The assessment");
        stage.tellDecision("eligibility-decided", null, supplierId, "green-exclusion", refs(uscc), "decides on green eligibility and caps");
        if (assessment.path("eligible").asBoolean()) {
            stage.tellDecision("grade-decided", null, supplierId, "green-grade", refs(uscc), "grade " + assessment.path("grade").asText());
        } else {
            stage.tell("ordinary-product", null, refs(uscc), "not eligible for the green product: " + assessment.path("reasonEn").asText() + " The ordinary product is open.");
        }
    }

    private Map<String, String> refs(String uscc) {
        JsonNode invitation = invitations.get(uscc);
        return Map.of("invitationId", invitation.path("id").asText(), "supplierId", invitation.path("supplierId").asText(), "uscc", uscc);
    }

    private static Map<String, Object> facts(JsonNode facts) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (String same : List.of("sector", "yearlyRevenue", "environmentalCredit")) {
            form.put(same, facts.path(same).asText());
        }
        form.put("illegalCapacity", facts.path("illegalCapacity").asBoolean());
        for (String optional : List.of("priorRevenue", "totalEquity", "totalDebt", "majorPenalty", "renewableEvidence", "transitionPlan")) {
            if (facts.has(optional)) {
                form.put(optional, facts.path(optional).asText());
            }
        }
        if (facts.has("renewableShareBps")) {
            form.put("renewableShare", facts.path("renewableShareBps").decimalValue().movePointLeft(2));
        }
        facts.path("certificates").fields().forEachRemaining(held -> form.put(held.getKey(), held.getValue().asText()));
        int number = 0;
        for (JsonNode owner : facts.path("beneficialOwners")) {
            number++;
            form.put("ownerName" + number, owner.path("name").asText());
            form.put("ownerShare" + number, owner.path("shareBps").decimalValue().movePointLeft(2));
        }
        form.put("accountNumber", facts.path("payoutAccount").path("number").asText());
        form.put("bankCode", facts.path("payoutAccount").path("bankCode").asText());
        List<String> consents = new ArrayList<>();
        facts.path("consents").forEach(consent -> consents.add(consent.asText()));
        form.put("consentEInvoice", consents.contains("E_INVOICE"));
        form.put("consentRegistry", consents.contains("REGISTRY"));
        form.put("consentCarbon", consents.contains("CARBON"));
        return form;
    }
}
