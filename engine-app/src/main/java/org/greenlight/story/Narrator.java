package org.greenlight.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells each step as it happens: in words, or as one JSON object a line. */
final class Narrator {

    private final PrintStream out;
    private final ObjectMapper json;
    private final boolean asJson;
    private int number;

    Narrator(PrintStream out, ObjectMapper json, boolean asJson) {
        this.out = out;
        this.json = json;
        this.asJson = asJson;
    }

    /**
     * Tells one step.
     *
     * @param step a stable word, for instance {@code offer-accepted}
     * @param at business time
     * @param refs the ids and numbers it is about
     * @param decision table, version, rules, outputs and reason, or null where nothing was decided by a table
     */
    void tell(String step, Person actor, String at, Map<String, ?> refs, JsonNode decision, String words) {
        number++;
        if (asJson) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("step", step);
            line.put("role", actor == null ? "SYSTEM" : actor.role());
            line.put("actor", actor == null ? "Greenlight" : actor.name());
            line.put("at", at);
            line.put("refs", refs);
            line.put("decision", decision);
            print(line);
            return;
        }
        out.printf("%3d  %s  %-10s  %s%n", number, at.substring(0, 10), actor == null ? "SYSTEM" : actor.role(), words);
        if (decision != null) {
            out.printf("     %s: %s version %d, %s -> %s%n", " ".repeat(20), decision.path("table").asText(), decision.path("version").asInt(),
                    decision.path("rules"), decision.path("outputs"));
            out.printf("     %s  %s%n", " ".repeat(20), decision.path("reason").asText());
        }
    }

    void end(Map<String, ?> totals) {
        if (!asJson) {
            out.println();
        }
        print(totals);
    }

    private void print(Map<String, ?> line) {
        try {
            out.println(json.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
