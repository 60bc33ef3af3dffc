package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    @TempDir
    private Path data;
    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(data);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aBehaviourStrikesAsOftenAsItWasToldAndCanBeTakenBack() {
        stage.control("POST", "/behaviour", "{\"partner\":\"bank\",\"mode\":\"DOWN\",\"times\":3}", 200);
        assertThat(stage.control("GET", "/behaviour", null, 200)).hasSize(1);
        stage.control("DELETE", "/behaviour", null, 200);
        assertThat(stage.control("GET", "/behaviour", null, 200)).isEmpty();
    }

    @Test
    void aWrongRequestIsToldWhatWouldBeRight() {
        assertThat(stage.control("POST", "/behaviour", "{\"partner\":\"casino\",\"mode\":\"DOWN\"}", 400).get("reason").asText()).contains("registry");
        assertThat(stage.control("POST", "/behaviour", "{\"partner\":\"bank\",\"mode\":\"NAP\"}", 400).get("reason").asText()).contains("EXECUTE_THEN_DROP");
        stage.control("POST", "/world/weather", "{}", 404);
        stage.control("GET", "/nothing", null, 404);
    }

    @Test
    void theClockStaysMovedAfterARestart() {
        stage.control("PUT", "/clock", "{\"offset\":\"PT168H\"}", 200);
        stage.restart();
        assertThat(stage.control("GET", "/clock", null, 200).get("offset").asText()).isEqualTo("PT168H");
    }

    @Test
    void theRecordKeepsTheModificationCodeToItself() {
        assertThat(stage.records().toString()).doesNotContain("modificationCode");
    }

    @Test
    void healthIsAnsweredWithoutAnyPartner() throws IOException, InterruptedException {
        HttpResponse<String> health = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stage.simulators().port() + "/health")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP");
    }
}
