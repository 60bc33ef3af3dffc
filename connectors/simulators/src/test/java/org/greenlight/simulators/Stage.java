package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.Wire;

/** Running simulators in the test world, and the strings to pull. */
final class Stage implements AutoCloseable {

    /** Short, because some tests let it run out. */
    static final HttpSettings PATIENCE = new HttpSettings(Duration.ofMillis(500), Duration.ofMillis(800));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path data;
    private Simulators simulators;

    Stage(Path data) {
        this.data = data;
        this.simulators = Simulators.start(new Settings(0, data, world(), null));
    }

    static Path world() {
        try {
            return Path.of(Stage.class.getResource("/world").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    URI partner(String name) {
        return simulators.partner(name);
    }

    Simulators simulators() {
        return simulators;
    }

    void restart() {
        simulators.close();
        simulators = Simulators.start(new Settings(0, data, world(), null));
    }

    void misbehave(String partner, String operation, Mode mode) {
        control("POST", "/behaviour", "{\"partner\":\"%s\",\"operation\":\"%s\",\"mode\":\"%s\"}".formatted(partner, operation, mode), 200);
    }

    JsonNode records() {
        return control("GET", "/records", null, 200);
    }

    JsonNode control(String method, String path, String body, int expectedStatus) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(partner("control") + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(expectedStatus);
            return Wire.read(response.body(), JsonNode.class);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).response();
    }

    static Answer.Refused refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return (Answer.Refused) answer;
    }

    @Override
    public void close() {
        simulators.close();
    }
}
