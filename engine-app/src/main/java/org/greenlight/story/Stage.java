package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The people of the demo run, business time, and the telling of steps. */
final class Stage {

    static final String PASSWORD = "greenlight";
    private static final ZoneId BANK_ZONE = ZoneId.of("Asia/Shanghai");

    final URI address;
    final ObjectMapper json;
    final Person operator;
    final Person officer;
    final Person approver;
    final Person treasurer;
    final Person erp;
    final Person bankChannel;
    private final Narrator narrator;

    Stage(URI address, Samples samples, Narrator narrator, ObjectMapper json) {
        this.address = address;
        this.json = json;
        this.narrator = narrator;
        operator = login("OPERATOR", "operator@bank.example");
        officer = login("OFFICER", "officer@bank.example");
        approver = login("APPROVER", "approver@bank.example");
        treasurer = login("LIGHTHOUSE", "treasurer@lighthouse.example");
        erp = login("CHANNEL", "erp@lighthouse.example");
        bankChannel = login("CHANNEL", "channel@bank.example");
    }

    Person login(String role, String login) {
        return Person.login(address, json, role, login, PASSWORD);
    }

    /** Moves business time to the first day of the story. */
    void begin(String at) {
        Instant first = OffsetDateTime.parse(at).toInstant();
        if (now().isBefore(first) || now().isAfter(first.plusSeconds(3600))) {
            moveTo(first);
        }
        tell("clock-moved", operator, Map.of("now", at), "business time is " + at);
    }

    void moveTo(Instant instant) {
        operator.put("/api/v1/clock", Map.of("now", instant.toString())).ok("Moving business time to " + instant);
    }

    Instant now() {
        return Instant.parse(operator.get("/api/v1/clock").ok("Reading the clock").path("now").asText());
    }

    void tell(String step, Person actor, Map<String, ?> refs, String words) {
        narrator.tell(step, actor, at(), refs, null, words);
    }

    /** Tells a step together with the newest decision of this table in the case, as the officer reads it in the history. */
    void tellDecision(String step, Person actor, String caseId, String table, Map<String, ?> refs, String words) {
        JsonNode decision = Person.await("the decision " + table, () -> decision(caseId, table));
        narrator.tell(step, actor, at(), refs, decision, words);
    }

    void end(Map<String, ?> totals) {
        narrator.end(totals);
    }

    private Optional<JsonNode> decision(String caseId, String table) {
        JsonNode found = null;
        for (JsonNode entry : officer.get("/api/v1/cases/" + caseId + "/history").ok("The history of " + caseId)) {
            JsonNode body = entry.path("body");
            if (entry.path("type").asText().equals("engine.DecisionEvaluated") && body.path("table").asText().equals(table)) {
                found = body;
            }
        }
        return Optional.ofNullable(found).map(this::told);
    }

    private JsonNode told(JsonNode body) {
        ObjectNode decision = json.createObjectNode();
        decision.set("table", body.path("table"));
        decision.set("version", body.path("version"));
        decision.set("rules", body.path("rules"));
        Map<String, JsonNode> outputs = new LinkedHashMap<>();
        StringBuilder reason = new StringBuilder();
        body.path("outputs").fields().forEachRemaining(output -> {
            if (output.getKey().toLowerCase().endsWith("reasonen")) {
                reason.append(output.getValue().asText());
            } else if (!output.getKey().toLowerCase().endsWith("reasonzh")) {
                outputs.put(output.getKey(), output.getValue());
            }
        });
        decision.set("outputs", json.valueToTree(outputs));
        decision.put("reason", reason.toString());
        return decision;
    }

    private String at() {
        return now().atZone(BANK_ZONE).toOffsetDateTime().toString();
    }
}
