package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;

class CreditNotificationTest {

    private static final String CREDIT = """
            {"account":"9999310000000000002","amount":"113000.00","payerName":"绿原示范精密制造有限公司","payerAccount":"9999330200000000001",
             "endToEndId":"PAY-77","invoiceNumbers":["26332999000901000001"],"text":"货款","bookingDate":"2027-01-15"%s}""";

    private record Received(String authorization, byte[] body) {}

    @TempDir
    private Path data;
    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private HttpServer customer;
    private URI webhook;
    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        customer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        customer.createContext("/", exchange -> {
            received.add(new Received(exchange.getRequestHeaders().getFirst("Authorization"), exchange.getRequestBody().readAllBytes()));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 202 : status, -1);
            exchange.close();
        });
        customer.start();
        webhook = URI.create("http://127.0.0.1:" + customer.getAddress().getPort() + "/credits");
        stage = new Stage(data);
    }

    @AfterEach
    void stop() {
        stage.close();
        customer.stop(0);
    }

    private Received next() throws InterruptedException {
        Received next = received.poll(5, TimeUnit.SECONDS);
        assertThat(next).as("a notification").isNotNull();
        return next;
    }

    private boolean taken(int credit) {
        return stage.records().at("/bank/credits/" + credit + "/delivered").asBoolean();
    }

    @Test
    void aCreditIsReportedAsCamt054WithTheToken() throws InterruptedException {
        stage.simulators().webhook(webhook, "secret");
        stage.control("POST", "/bank/incoming", CREDIT.formatted(""), 201);
        Received received = next();
        assertThat(received.authorization()).isEqualTo("Bearer secret");
        List<CreditNotice> credits = Camt054.read(received.body());
        assertThat(credits).singleElement().satisfies(credit -> {
            assertThat(credit.amount()).isEqualTo("113000.00");
            assertThat(credit.payerAccount()).isEqualTo("9999330200000000001");
            assertThat(credit.endToEndId()).isEqualTo("PAY-77");
            assertThat(credit.invoiceNumbers()).containsExactly("26332999000901000001");
            assertThat(credit.valueDate()).isEqualTo(credit.bookingDate()).isEqualTo("2027-01-15");
        });
    }

    @Test
    void aNotificationIsRepeatedUntilItIsTaken() throws InterruptedException {
        answers.addAll(List.of(500, 503));
        stage.simulators().webhook(webhook, null);
        stage.control("POST", "/bank/incoming", CREDIT.formatted(""), 201);
        byte[] first = next().body();
        assertThat(Camt054.read(next().body())).isEqualTo(Camt054.read(first));
        assertThat(Camt054.read(next().body())).isEqualTo(Camt054.read(first));
    }

    @Test
    void aCreditBookedWhileNobodyListensIsReportedAfterARestart() throws InterruptedException {
        stage.control("POST", "/bank/incoming", CREDIT.formatted(""), 201);
        stage.restart();
        assertThat(taken(0)).isFalse();
        stage.control("PUT", "/webhook", "{\"uri\":\"" + webhook + "\"}", 200);
        next();
    }

    @Test
    void anotherWebhookTakesOverAtOnceFromOneThatDoesNotAnswer() throws InterruptedException {
        stage.simulators().webhook(URI.create("http://127.0.0.1:9/nobody"), null);
        stage.control("POST", "/bank/incoming", CREDIT.formatted(""), 201);
        stage.simulators().webhook(webhook, "renewed");
        assertThat(next().authorization()).isEqualTo("Bearer renewed");
    }

    @Test
    void theSameEntryCanBeReportedTwiceUnderTwoMessages() throws InterruptedException {
        stage.simulators().webhook(webhook, null);
        stage.control("POST", "/bank/incoming", CREDIT.formatted(",\"copies\":2"), 201);
        CreditNotice one = Camt054.read(next().body()).get(0);
        CreditNotice two = Camt054.read(next().body()).get(0);
        assertThat(one.entryReference()).isEqualTo(two.entryReference());
        assertThat(one.messageId()).isNotEqualTo(two.messageId());
    }

    @Test
    void aCreditWithoutAnAmountIsRefused() {
        assertThat(stage.control("POST", "/bank/incoming", "{\"account\":\"1\"}", 400).get("reason").asText()).contains("amount");
    }
}
