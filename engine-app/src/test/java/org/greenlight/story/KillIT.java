package org.greenlight.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.greenlight.RunningJar;
import org.greenlight.simulators.Settings;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The product is killed at the worst moments and started again on the same folder. The partners live on in the test's
 * process, and their own record says what was done.
 */
class KillIT {

    private static final String SUPPLIER = "91330200GLDEM1010W";

    private final ObjectMapper json = new ObjectMapper();
    private final Samples samples = new Samples(Path.of("samples"), json);
    private Simulators simulators;
    private RunningJar jar;
    private Stage stage;

    @BeforeEach
    void theProductRunsAndItsPartnersOutliveIt() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "kill");
        simulators = Simulators.start(new Settings(0, folder.resolve("partners"), Path.of("samples").toAbsolutePath(), null));
        jar = new RunningJar(folder.resolve("data"), Map.of(
                        "GREENLIGHT_PARTNERS_BASE_URI", "http://127.0.0.1:" + simulators.port(),
                        "GREENLIGHT_PARTNERS_ANSWER_TIMEOUT", "4s",
                        "GREENLIGHT_DISPATCHER_LEASE", "9s",
                        "GREENLIGHT_DISPATCHER_SETTLING", "2s",
                        "GREENLIGHT_DISPATCHER_FIRST_PAUSE", "500ms",
                        "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000"))
                .start();
        stage = new Stage(jar.address(), samples, new Narrator(new PrintStream(OutputStream.nullOutputStream()), json, true), json);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        jar.close();
        simulators.close();
    }

    @Test
    void aFinancingKilledDuringTheCarbonPullAndBeforeAndAfterThePaymentIsFiledOnceAndPaidOnce() {
        stage.begin("2026-12-01T09:00:00+08:00");
        String programmeId = new ProgrammeChapter(stage, samples).play();
        SupplierChapter suppliers = new SupplierChapter(stage, samples, programmeId);
        suppliers.inviteFiles();

        misbehave("carbon", "pull-footprints", "LATE", 1, 60_000);
        Person supplier = suppliers.join(SUPPLIER);
        awaitOpenCall("pullFootprints");
        killAndStartAgain();
        suppliers.assessed(SUPPLIER, supplier);

        suppliers.onboard("91330400GLDEM10294");
        JsonNode claim = new PayableChapter(stage, samples, programmeId).play(supplier);
        FinancingChapter financing = new FinancingChapter(stage, supplier, claim);
        misbehave("bank", "pay", "DOWN", 1000, 0);
        String financingId = financing.applyAndSign();
        awaitOpenCall("disburse");
        assertThat(records().path("registry").path("filed").asInt()).isOne();
        assertThat(records().path("bank").path("payments")).isEmpty();
        jar.kill();
        behave();
        misbehave("bank", "pay", "EXECUTE_THEN_DROP", 1, 0);
        jar.start();
        await().atMost(Duration.ofSeconds(90)).until(() -> records().path("bank").path("payments").size() == 1);
        killAndStartAgain();

        financing.disbursed(financingId);
        boolean bothSidesAgree = new RepaymentChapter(stage, samples, financingId, claim).play();
        assertThat(bothSidesAgree).isTrue();
        assertThat(records().path("registry").path("filed").asInt()).isOne();
        assertThat(records().path("bank").path("payments")).hasSize(2);
    }

    private void killAndStartAgain() {
        jar.kill();
        jar.start();
    }

    /** An outside call of this task was begun and has no answer yet. */
    private void awaitOpenCall(String operation) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (JsonNode call : stage.operator.get("/api/v1/effects").ok("The open calls")) {
                if (call.path("operation").asText().equals(operation) && call.path("attempts").asInt() > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    private JsonNode records() {
        return control("GET", "/control/records", null);
    }

    private void misbehave(String partner, String operation, String mode, int times, long millis) {
        control("POST", "/control/behaviour", Map.of("partner", partner, "operation", operation, "mode", mode, "times", times, "millis", millis));
    }

    private void behave() {
        control("DELETE", "/control/behaviour", null);
    }

    private JsonNode control(String method, String path, Object body) {
        try {
            HttpRequest.BodyPublisher content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulators.port() + path)).method(method, content).build();
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isLessThan(300);
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
