package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenlight.kernel.Money;
import org.junit.jupiter.api.Test;

class InvoiceUsageTest extends ReceivableTest {

    private static final int THREADS = 8;

    @Test
    void eightAtOnceOnOneInvoiceNeverTakeMoreThanItsGross() throws Exception {
        InvoiceText invoice = issue("1000.00");
        List<JsonNode> outcomes = atOnce(number -> item(String.valueOf(number), invoice, "400.00"), invoice);
        List<JsonNode> accepted = outcomes.stream().filter(item -> item.path("outcome").asText().equals("ACCEPTED")).toList();
        assertThat(accepted).hasSize(2);
        assertThat(outcomes).filteredOn(item -> !accepted.contains(item))
                .allMatch(item -> item.path("code").asText().equals("invoice-used-up"));
        assertThat(used(claimOf(accepted.get(0)))).isEqualTo(Money.cny("800.00"));
    }

    @Test
    void eightAtOnceWithOnePayableAreOneClaim() throws Exception {
        InvoiceText invoice = issue("1000.00");
        List<JsonNode> outcomes = atOnce(number -> item("1", invoice, "10.00"), invoice);
        List<JsonNode> accepted = outcomes.stream().filter(item -> item.path("outcome").asText().equals("ACCEPTED")).toList();
        assertThat(accepted).hasSize(1);
        assertThat(outcomes).filteredOn(item -> !accepted.contains(item))
                .allMatch(item -> item.path("code").asText().equals("claim-duplicate"));
        UUID claim = claimOf(accepted.get(0));
        assertThat(used(claim)).isEqualTo(Money.cny("10.00"));
    }

    private interface Items {

        org.greenlight.connectors.erp.PayableItem number(int number);
    }

    private List<JsonNode> atOnce(Items items, InvoiceText invoice) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<JsonNode>> calls = new ArrayList<>();
            for (int i = 1; i <= THREADS; i++) {
                byte[] batch = batch(items.number(i));
                calls.add(() -> outcome(send(batch, null), 0));
            }
            List<JsonNode> outcomes = new ArrayList<>();
            for (Future<JsonNode> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
