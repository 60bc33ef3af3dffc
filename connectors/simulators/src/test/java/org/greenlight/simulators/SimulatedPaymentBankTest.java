package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.payment.HttpPaymentBank;
import org.greenlight.connectors.payment.PaymentBank;

class SimulatedPaymentBankTest extends PaymentBankContract {

    @TempDir
    private Path data;
    private Stage stage;
    private PaymentBank bank;

    @BeforeEach
    void start() {
        stage = new Stage(data);
        bank = new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Override
    PaymentBank bank() {
        return bank;
    }

    @Override
    void next(String operation, Mode mode) {
        stage.misbehave("bank", operation, mode);
    }

    @Override
    List<BigDecimal> executed() {
        List<BigDecimal> amounts = new ArrayList<>();
        for (JsonNode payment : stage.records().at("/bank/payments")) {
            if (payment.get("status").asText().equals("ACSC")) {
                amounts.add(new BigDecimal(payment.get("amount").asText()));
            }
        }
        return amounts;
    }

    @Test
    void theRecordAddsUpWhatWasExecuted() {
        bank.pay().send("k1", payment("1", "10.50", SUPPLIER_ACCOUNT).bytes());
        bank.pay().send("k2", payment("2", "0.50", SUPPLIER_ACCOUNT).bytes());
        bank.pay().send("k3", payment("3", "7.00", "0000").bytes());
        assertThat(stage.records().at("/bank/executed").asText()).isEqualTo("11.00");
        assertThat(stage.records().at("/bank/payments")).hasSize(3);
    }

    @Test
    void theSameOrderFromManySidesAtOnceIsExecutedOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Callable<Answer>> sendings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sendings.add(() -> bank.pay().send("k1", ORDER));
        }
        for (Future<Answer> answer : senders.invokeAll(sendings)) {
            assertThat(answer.get()).isInstanceOf(Answer.Done.class);
        }
        senders.shutdown();
        assertThat(executed()).hasSize(1);
    }

    @Test
    void anAccountCanBeAddedWhileTheBankRuns() {
        stage.control("POST", "/world/bank-accounts", "[{\"account\":\"77\",\"bankCode\":\"999330200001\",\"name\":\"新账户\"}]", 200);
        stage.restart();
        bank = new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE);
        Stage.done(bank.pay().send("k1", payment("1", "10.50", "77").bytes()));
    }
}
