package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The lighthouse enterprise asks for a programme; two people of the funder approve it. */
final class ProgrammeChapter {

    private final Stage stage;
    private final Samples samples;

    ProgrammeChapter(Stage stage, Samples samples) {
        this.stage = stage;
        this.samples = samples;
    }

    /** The id of the active programme. */
    String play() {
        JsonNode account = stage.approver.get("/api/v1/collection-account").ok("The account that debtors pay to");
        stage.tell("collection-account-named", stage.approver, Map.of("account", account.path("number").asText()),
                "debtors will pay to account " + account.path("number").asText());

        ObjectNode request = (ObjectNode) samples.json("programme.json").deepCopy();
        request.remove("lighthouseUscc");
        request.remove("lighthouseName");
        String id = request.path("id").asText();
        stage.treasurer.post("/api/v1/programmes", request).ok("The request for a programme");
        stage.tellDecision("programme-requested", stage.treasurer, id, "lighthouse-standing", Map.of("programmeId", id),
                "asks for a programme of " + request.path("limit").asText() + " CNY, " + request.path("maxTenorDays").asText() + " days");

        stage.officer.complete(id, "approveProgramme", Map.of("signerAuthorityChecked", true, "verdict", "approve"));
        stage.tell("programme-approved", stage.officer, Map.of("programmeId", id), "approves; the authority of the ERP's signer is checked");
        stage.approver.complete(id, "confirmProgramme", Map.of("verdict", "approve"));
        Person.await("the programme to be active", () -> active(id));
        stage.tell("programme-activated", stage.approver, Map.of("programmeId", id), "confirms as the second person; the programme is active");
        return id;
    }

    private Optional<JsonNode> active(String id) {
        return Optional.of(stage.treasurer.get("/api/v1/programmes/" + id).ok("The programme"))
                .filter(programme -> programme.path("state").asText().equals("ACTIVE"));
    }
}
