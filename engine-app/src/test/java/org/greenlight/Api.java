package org.greenlight;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client of the public API for tests, as one person with a bearer token. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final ObjectMapper json;
    private final String token;

    private Api(String base, ObjectMapper json, String token) {
        this.base = base;
        this.json = json;
        this.token = token;
    }

    /** An answer with its status and body. */
    public record Answer(int status, String text, JsonNode body) {

        /** The problem's stable code, or null. */
        public String code() {
            return body == null ? null : body.path("code").asText(null);
        }
    }

    static Api login(String base, String login, ObjectMapper json) {
        Answer answer = new Api(base, json, null).post("/api/v1/sessions", Map.of("login", login, "password", "greenlight"));
        if (answer.status() != 200) {
            throw new IllegalStateException("login of " + login + ": " + answer.text());
        }
        return new Api(base, json, answer.body().path("token").asText());
    }

    /** The organisation this person acts for. */
    public UUID organisationId() {
        return UUID.fromString(get("/api/v1/me").body().path("organisationId").asText());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A file as it comes, which must be there. */
    public byte[] download(String path) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
    }

    /** A POST of raw bytes with further headers, given as name, value, name, value. */
    public Answer post(String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Uploads one file with further text fields as a browser's form would. */
    public Answer upload(String path, String field, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "----" + UUID.randomUUID();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    public List<Map<String, Object>> list(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
        }
        return json.convertValue(answer.body(), new TypeReference<>() {});
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
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
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), response.body(), isJson ? json.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
