package org.greenlight.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/**
 * A PACT 3.0 host: a token for client credentials, footprints in pages with a Link to the next. A company it does not know
 * has no footprints; that is an answer, not an error.
 */
final class CarbonExchange implements Partner {

    private static final int PAGE = 20;

    /** PACT's own error body, beside the code our connectors look for. */
    private record PactError(String code, String message) {}

    private final Journal journal;
    private final String credentials;
    private final Map<String, JsonNode> footprints = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();

    CarbonExchange(Journal journal, World world, String clientId, String clientSecret) {
        this.journal = journal;
        this.credentials = basic(clientId, clientSecret);
        world.files("partners/footprints", ".json").forEach(file -> readable(file).forEach(this::keep));
        journal.recovered().stream().filter(e -> e.kind().equals("world.footprints")).forEach(e -> keep(e.data()));
    }

    static String basic(String clientId, String clientSecret) {
        return "Basic " + Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "carbon";
    }

    @Override
    public String operation(Request request) {
        return request.path().equals("/auth/token") ? "token" : "pull-footprints";
    }

    @Override
    public synchronized Response handle(Request request, Mode deviation) {
        if (deviation == Mode.REFUSE) {
            return Response.json(400, new PactError("BadRequest", "Told to refuse"));
        }
        if (request.is("POST", "/auth/token")) {
            return token(request);
        }
        if (request.authorization() == null || !tokens.contains(request.authorization())) {
            return Response.json(401, new PactError("TokenExpired", "The access token is unknown or has expired"));
        }
        if (request.is("GET", "/3/footprints")) {
            return page(request);
        }
        String id = request.below("/3/footprints/");
        if (id != null && footprints.containsKey(id)) {
            return Response.json(200, Map.of("data", footprints.get(id)));
        }
        return Response.json(404, new PactError("NotFound", "There is no such footprint"));
    }

    /** Adds footprints to what is known: a JSON array as the exchange would give it. */
    synchronized void learn(byte[] json) {
        for (JsonNode footprint : readable(json)) {
            journal.append("world.footprints", footprint);
            keep(footprint);
        }
    }

    /** An exchange may hold broken records; without an id it could not find them. */
    private static JsonNode readable(byte[] json) {
        JsonNode footprints = Wire.read(json, JsonNode.class);
        if (!footprints.isArray()) {
            throw new WireProblem("Footprints come as a JSON array");
        }
        footprints.forEach(footprint -> {
            if (!footprint.path("id").isTextual()) {
                throw new WireProblem("A footprint lacks its id");
            }
        });
        return footprints;
    }

    private void keep(JsonNode footprint) {
        footprints.put(footprint.get("id").asText(), footprint);
    }

    /** Error words of RFC 6749, section 5.2. */
    private Response token(Request request) {
        if (!credentials.equals(request.authorization())) {
            return Response.json(401, Map.of("error", "invalid_client"));
        }
        if (!new String(request.body(), StandardCharsets.UTF_8).contains("grant_type=client_credentials")) {
            return Response.json(400, Map.of("error", "unsupported_grant_type"));
        }
        String token = UUID.randomUUID().toString();
        tokens.add("Bearer " + token);
        return Response.json(200, Map.of("access_token", token, "token_type", "bearer", "expires_in", 3600));
    }

    private Response page(Request request) {
        int limit = number(request, "limit", PAGE);
        int offset = number(request, "offset", 0);
        List<JsonNode> found = footprints.values().stream()
                .filter(f -> fits(f.get("companyIds"), request.parameters("companyId")))
                .filter(f -> fits(f.get("productIds"), request.parameters("productId")))
                .filter(f -> request.parameters("status").isEmpty() || request.parameters("status").contains(f.path("status").asText()))
                .toList();
        ArrayNode data = Wire.JSON.createArrayNode();
        found.stream().skip(offset).limit(limit).forEach(data::add);
        Response page = Response.json(200, Map.of("data", data));
        if (offset + limit >= found.size()) {
            return page;
        }
        String rest = request.query().replaceAll("(^|&)(offset|limit)=[^&]*", "").replaceAll("^&", "");
        String next = "http://" + request.host() + "/" + name() + "/3/footprints?" + rest + "&limit=" + limit + "&offset=" + (offset + limit);
        return new Response(page.status(), page.contentType(), page.body(), Map.of("Link", "<" + next + ">; rel=\"next\""));
    }

    /** Values of one filter are alternatives; no value means no filter. */
    private static boolean fits(JsonNode ids, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (JsonNode id : ids == null ? Wire.JSON.createArrayNode() : ids) {
            if (wanted.contains(id.asText())) {
                return true;
            }
        }
        return false;
    }

    private static int number(Request request, String name, int otherwise) {
        return request.parameters(name).stream().filter(v -> v.matches("\\d{1,6}")).map(Integer::parseInt).findFirst().orElse(otherwise);
    }
}
