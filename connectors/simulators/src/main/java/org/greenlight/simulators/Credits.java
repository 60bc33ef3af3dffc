package org.greenlight.simulators;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;

/**
 * The bank's credits: booked when told so, reported to the customer's webhook as camt.054 until that answers 2xx, across
 * restarts too. A notification may therefore arrive twice, as a real one may.
 */
final class Credits {

    private static final System.Logger LOG = System.getLogger(Credits.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /**
     * A credit to book.
     *
     * @param bookingDate null for today
     * @param valueDate   null for the booking date
     * @param copies      how many notifications report the same entry, each under its own message id; null for one
     */
    record Incoming(String account, BigDecimal amount, String currency, String payerName, String payerAccount, String endToEndId,
                    List<String> invoiceNumbers, String text, LocalDate bookingDate, LocalDate valueDate, Integer copies) {}

    record Delivered(String messageId) {}

    /** What was booked, and whether the customer took it. */
    record Line(long recordNumber, CreditNotice credit, boolean delivered) {}

    private final Journal journal;
    private final BusinessTime time;
    private final ScheduledExecutorService later;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, Line> byMessage = new LinkedHashMap<>();
    private URI webhook;
    private String token;
    private int entries;
    /** Counts the changes of the webhook: attempts towards an older one are given up. */
    private int round;
    private boolean closed;

    Credits(Journal journal, BusinessTime time, ScheduledExecutorService later) {
        this.journal = journal;
        this.time = time;
        this.later = later;
        for (Journal.Entry entry : journal.recovered()) {
            if (entry.kind().equals("bank.credited")) {
                keep(entry.as(CreditNotice.class), entry.number());
            } else if (entry.kind().equals("bank.notified")) {
                taken(entry.as(Delivered.class).messageId());
            }
        }
    }

    /** Where to report to from now on; what was not taken yet is reported again at once. */
    synchronized void webhook(URI uri, String bearer) {
        if (Objects.equals(uri, webhook) && Objects.equals(bearer, token)) {
            return;
        }
        webhook = uri;
        token = bearer;
        round++;
        if (uri != null) {
            byMessage.values().stream().filter(line -> !line.delivered()).forEach(line -> deliver(line.credit(), FIRST_PAUSE, round));
        }
    }

    /** Books a credit and starts to report it. */
    synchronized List<CreditNotice> book(byte[] json) {
        Incoming incoming = Wire.read(json, Incoming.class);
        if (incoming.account() == null || incoming.amount() == null) {
            throw new WireProblem("A credit needs an account and an amount");
        }
        LocalDate booked = incoming.bookingDate() == null ? time.today() : incoming.bookingDate();
        LocalDate valued = incoming.valueDate() == null ? booked : incoming.valueDate();
        String currency = incoming.currency() == null ? "CNY" : incoming.currency();
        String reference = String.format("BKC%010d", entries + 1);
        List<CreditNotice> notices = new ArrayList<>();
        for (int copy = 1; copy <= (incoming.copies() == null ? 1 : incoming.copies()); copy++) {
            notices.add(new CreditNotice(reference + "-" + copy, reference, incoming.amount(), currency, booked, valued, incoming.account(),
                    incoming.payerName(), incoming.payerAccount(), incoming.endToEndId(), incoming.invoiceNumbers(), incoming.text()));
        }
        notices.forEach(Camt054::compose);
        for (CreditNotice notice : notices) {
            keep(notice, journal.append("bank.credited", notice).number());
            deliver(notice, FIRST_PAUSE, round);
        }
        return notices;
    }

    synchronized List<Line> credits() {
        return List.copyOf(byMessage.values());
    }

    synchronized void close() {
        closed = true;
    }

    private void keep(CreditNotice credit, long number) {
        if (byMessage.values().stream().noneMatch(line -> line.credit().entryReference().equals(credit.entryReference()))) {
            entries++;
        }
        byMessage.put(credit.messageId(), new Line(number, credit, false));
    }

    private void taken(String messageId) {
        byMessage.computeIfPresent(messageId, (id, line) -> new Line(line.recordNumber(), line.credit(), true));
    }

    private synchronized void deliver(CreditNotice credit, Duration pause, int attemptRound) {
        if (webhook == null || closed || attemptRound != round || byMessage.get(credit.messageId()).delivered()) {
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/xml").header("Idempotency-Key", credit.messageId())
                .POST(HttpRequest.BodyPublishers.ofByteArray(Camt054.compose(credit)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) ->
                afterDelivery(credit, pause, attemptRound, failure == null ? response.statusCode() : 0, failure));
    }

    private synchronized void afterDelivery(CreditNotice credit, Duration pause, int attemptRound, int status, Throwable failure) {
        if (closed) {
            return;
        }
        if (status / 100 == 2) {
            journal.append("bank.notified", new Delivered(credit.messageId()));
            taken(credit.messageId());
            return;
        }
        LOG.log(Level.INFO, "The notification {0} was not taken by {1} ({2}); again in {3} ms", credit.messageId(), webhook,
                failure == null ? "HTTP " + status : failure.getMessage(), Long.toString(pause.toMillis()));
        Duration twice = pause.multipliedBy(2);
        Duration next = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        later.schedule(() -> deliver(credit, next, attemptRound), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
