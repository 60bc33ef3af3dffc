package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Somebody of the story, working through the public API with a bearer token. */
final class Person {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(150);

    private final URI base;
    private final ObjectMapper json;
    private final String role;
    private final String token;
    private final String name;

    private Person(URI base, ObjectMapper json, String role, String token, String name) {
        this.base = base;
        this.json = json;
        this.role = role;
        this.token = token;
        this.name = name;
    }

    /** What the API answered. */
    record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        /** The body of a success; anything else ends the story. */
        JsonNode ok(String doing) {
            if (status < 200 || status > 299) {
                throw new StoryFailed(doing + " was answered with " + status + ": " + text());
            }
            return body;
        }

        String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }
    }

    static Person login(URI base, ObjectMapper json, String role, String login, String password) {
        Person nobody = new Person(base, json, role, null, login);
        JsonNode session = nobody.post("/api/v1/sessions", Map.of("login", login, "password", password)).ok("The login of " + login);
        return new Person(base, json, role, session.path("token").asText(), session.path("me").path("name").asText());
    }

    String role() {
        return role;
    }

    String name() {
        return name;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(bytes(body))));
    }

    Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofByteArray(bytes(body))));
    }

    Answer post(String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form with one file, as a browser does. */
    Answer upload(String path, String field, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "story-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for the person's task of this element in a case, and completes it. */
    void complete(String caseId, String element, Map<String, ?> form) {
        JsonNode task = await(name + "'s task " + element, () -> task(caseId, element));
        post("/api/v1/tasks/" + task.path("id").asText() + "/complete", form).ok("The task " + element);
    }

    private Optional<JsonNode> task(String caseId, String element) {
        for (JsonNode task : get("/api/v1/tasks").ok("The inbox of " + name)) {
            if (task.path("caseId").asText().equals(caseId) && task.path("element").asText().equals(element)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    /** Asks until there is an answer; the system works on its own threads, and a story has some patience. */
    static <T> T await(String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new StoryFailed("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60)).header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), isJson ? json.readTree(response.body()) : null, response);
        } catch (IOException e) {
            throw new StoryFailed("The system does not answer at " + base + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
