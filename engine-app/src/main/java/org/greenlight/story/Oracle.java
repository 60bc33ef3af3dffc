package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

/** What the partners themselves have on record, against which our own books must agree. */
final class Oracle {

    private final URI simulators;
    private final ObjectMapper json;

    Oracle(URI simulators, ObjectMapper json) {
        this.simulators = simulators;
        this.json = json;
    }

    /**
     * The registry's and the bank's record of one financing.
     *
     * @param filed registrations filed under the financing's number
     * @param discharged of those, how many are discharged
     * @param payments payments that the bank executed under our end-to-end ids
     * @param executed their sum
     */
    record Records(int filed, int discharged, int payments, BigDecimal executed) {}

    Records of(String financingNumber, Set<String> endToEndIds) {
        JsonNode records = read();
        int filed = 0;
        int discharged = 0;
        for (JsonNode filing : records.path("registry").path("filings")) {
            if (filing.path("filing").path("filerReference").asText().equals(financingNumber)) {
                filed++;
                discharged += filing.hasNonNull("dischargedAt") ? 1 : 0;
            }
        }
        int payments = 0;
        BigDecimal executed = BigDecimal.ZERO.setScale(2);
        for (JsonNode payment : records.path("bank").path("payments")) {
            boolean booked = payment.path("status").asText().startsWith("ACSC") || payment.path("status").asText().startsWith("ACCC");
            if (booked && endToEndIds.contains(payment.path("endToEndId").asText())) {
                payments++;
                executed = executed.add(new BigDecimal(payment.path("amount").asText()));
            }
        }
        return new Records(filed, discharged, payments, executed);
    }

    private JsonNode read() {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(simulators.resolve("/control/records")).build(), HttpResponse.BodyHandlers.ofByteArray());
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new StoryFailed("The partners' records at " + simulators + " can not be read: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
