package org.greenlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenlight.GreenlightTest;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docs/openapi.yaml is what the running application says of itself, and says enough for somebody who has nothing else. */
class OpenApiTest extends GreenlightTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");
    private static final String REWRITE = "mvn -pl :engine-app -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write=true";

    @Test
    void theFileInTheDocumentationIsTheApiOfTheApplication() throws Exception {
        String running = running();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, running);
        }
        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "").as("docs/openapi.yaml differs; this writes it anew: " + REWRITE).isEqualTo(running);
    }

    @Test
    void everyOperationHasASummaryATagAndItsProblems() throws Exception {
        List<String> findings = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = in(read(), "paths");
        assertThat(paths).hasSizeGreaterThan(40);
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            String where = method + " " + path;
            if (!(operation.get("summary") instanceof String summary) || summary.isBlank()) {
                findings.add(where + " has no summary");
            }
            if (operation.get("operationId").toString().matches(".*_\\d+")) {
                findings.add(where + " has an id that changes when another is added: " + operation.get("operationId"));
            }
            if (!(operation.get("tags") instanceof List<?> tags) || tags.size() != 1 || tags.get(0).toString().endsWith("controller")) {
                findings.add(where + " has no tag of its own");
            }
            Map<String, Object> responses = in(operation, "responses");
            if (!responses.containsKey("401") || !responses.containsKey("200") && !responses.containsKey("201") && !responses.containsKey("202")) {
                findings.add(where + " has no " + (responses.containsKey("401") ? "answer" : "problems") + ": " + responses.keySet());
            }
            if (operation.get("parameters") instanceof List<?> parameters) {
                parameters.forEach(parameter -> describe((Map<?, ?>) parameter, where + " " + ((Map<?, ?>) parameter).get("name"), findings));
            }
        }));
        assertThat(findings).isEmpty();
    }

    @Test
    void everyFieldSaysWhatItIs() throws Exception {
        List<String> findings = new ArrayList<>();
        Map<String, Map<String, Object>> schemas = in(in(read(), "components"), "schemas");
        schemas.forEach((schema, what) -> {
            if (what.get("properties") instanceof Map<?, ?> properties) {
                properties.forEach((name, property) -> describe((Map<?, ?>) property, schema + "." + name, findings));
            }
        });
        assertThat(findings).as("a word of the API without a meaning in api-words.properties").isEmpty();
        assertThat(schemas.keySet()).as("names of ours that mean nothing outside").noneMatch(name -> name.matches(".*(Controller|Dto|Impl|JsonNode).*"));
    }

    private static void describe(Map<?, ?> what, String where, List<String> findings) {
        if (what.get("description") == null && what.get("$ref") == null) {
            findings.add(where);
        }
    }

    private Map<String, Object> read() throws Exception {
        return new Yaml().load(running());
    }

    private String running() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/openapi.yaml")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> in(Map<String, ?> map, String key) {
        return (Map<String, T>) map.get(key);
    }
}
