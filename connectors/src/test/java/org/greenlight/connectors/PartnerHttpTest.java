package org.greenlight.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of reply, or none, is taken to prove. */
class PartnerHttpTest {

    private static final byte[] ANYTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpServer server;
    private PartnerHttp http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(workers);
        server.start();
        http = new PartnerHttp(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/"),
                new HttpSettings(Duration.ofMillis(300), Duration.ofMillis(700)));
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    private interface Handling {
        void of(HttpExchange exchange) throws IOException;
    }

    private void at(String path, Handling handling) {
        server.createContext("/base" + path, exchange -> {
            arrived.incrementAndGet();
            handling.of(exchange);
            exchange.close();
        });
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Answer post() {
        return http.post("/act", "application/json", "key", ANYTHING, Answer.Done::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 | ok                                  | Done",
        "201 | ok                                  | Done",
        "202 | ok                                  | Unclear",
        "204 |                                     | Unclear",
        "302 | {\"code\":\"MOVED\"}                | Unclear",
        "400 | {\"code\":\"BAD\",\"reason\":\"r\"} | Refused",
        "422 | {\"code\":\"NO\"}                   | Refused",
        "422 | {\"reason\":\"no code\"}            | Unclear",
        "404 | not found                           | Unclear",
        "401 | {\"code\":\"WHO\"}                  | Unclear",
        "403 | {\"code\":\"WHO\"}                  | Unclear",
        "409 | {\"code\":\"IN_PROGRESS\"}          | Unclear",
        "429 | {\"code\":\"SLOW_DOWN\"}            | Unclear",
        "500 | {\"code\":\"BROKEN\"}               | Unclear",
        "503 | {\"code\":\"DOWN\"}                 | Unclear"})
    void aStatusProvesNoMoreThanItSays(int status, String body, String expected) {
        at("/act", exchange -> reply(exchange, status, body == null ? "" : body));
        assertThat(post().getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void anAnswerThatCannotBeReadIsUnclear() {
        at("/act", exchange -> reply(exchange, 200, "<html>"));
        Answer answer = http.post("/act", "application/json", "key", ANYTHING, body -> new Answer.Done(Wire.bytes(Wire.read(body, Object.class))));
        assertThat(answer).isInstanceOfSatisfying(Answer.Unclear.class, unclear -> assertThat(unclear.reason()).contains("not readable"));
    }

    @Test
    void noAnswerInTimeIsUnclear() {
        at("/act", exchange -> awaitRelease());
        assertThat(post()).isInstanceOfSatisfying(Answer.Unclear.class, unclear -> assertThat(unclear.reason()).contains("700 ms"));
    }

    @Test
    void anAnswerThatDripsInForeverIsUnclearAtTheDeadline() {
        at("/act", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaitRelease();
        });
        assertThat(post()).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void aConnectionClosedWithoutAnAnswerIsUnclearAndThePostIsNotRepeated() {
        at("/act", HttpExchange::close);
        at("/warm", exchange -> reply(exchange, 200, "ok"));
        http.post("/warm", "application/json", "key", ANYTHING, Answer.Done::new);
        arrived.set(0);
        assertThat(post()).isInstanceOf(Answer.Unclear.class);
        assertThat(arrived).hasValue(1);
    }

    @Test
    void aRefusedConnectionAndAnUnknownHostMeanNothingWasSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        for (String address : new String[] {"http://127.0.0.1:" + free, "http://partner.invalid"}) {
            PartnerHttp nobody = new PartnerHttp(URI.create(address), HttpSettings.defaults());
            assertThat(nobody.post("/act", "application/json", "key", ANYTHING, Answer.Done::new)).isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        at("/elsewhere", exchange -> reply(exchange, 200, "ok"));
        at("/act", exchange -> {
            exchange.getResponseHeaders().set("Location", "/base/elsewhere");
            reply(exchange, 307, "");
        });
        assertThat(post()).isInstanceOf(Answer.Unclear.class);
        assertThat(arrived).hasValue(1);
    }

    @Test
    void anAnswerLargerThanTenMegabytesIsUnclear() {
        at("/act", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 11; i++) {
                exchange.getResponseBody().write(megabyte);
            }
        });
        PartnerHttp patient = new PartnerHttp(http.uri(""), HttpSettings.defaults());
        assertThat(patient.post("/act", "application/json", "key", ANYTHING, Answer.Done::new))
                .isInstanceOfSatisfying(Answer.Unclear.class, unclear -> assertThat(unclear.reason()).contains("larger than"));
    }

    @Test
    void onlyThePartnersOwnWordThatAKeyIsUnknownIsNotFound() {
        at("/known", exchange -> reply(exchange, 404, "{\"code\":\"UNKNOWN_KEY\"}"));
        at("/gateway", exchange -> reply(exchange, 404, "<html>404</html>"));
        assertThat(http.ask("/known", Answer.Done::new)).isInstanceOf(Answer.NotFound.class);
        assertThat(http.ask("/gateway", Answer.Done::new)).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void theKeyTravelsInItsHeader() {
        String[] key = new String[1];
        at("/act", exchange -> {
            key[0] = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            reply(exchange, 200, "ok");
        });
        post();
        assertThat(key[0]).isEqualTo("key");
    }

    @Test
    void anAddressThatIsNotHttpIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new PartnerHttp(URI.create("file:///etc"), HttpSettings.defaults())).isInstanceOf(IllegalArgumentException.class);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
