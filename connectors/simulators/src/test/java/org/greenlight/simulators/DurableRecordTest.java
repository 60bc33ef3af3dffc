package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.payment.HttpPaymentBank;
import org.greenlight.connectors.payment.PaymentStatus;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.Discharge;
import org.greenlight.connectors.registry.HttpCollateralRegistry;

class DurableRecordTest {

    @TempDir
    private Path data;

    @Test
    void whatWasDoneIsStillKnownAfterARestart() {
        try (Stage stage = new Stage(data)) {
            HttpCollateralRegistry registry = new HttpCollateralRegistry(stage.partner("registry"), Stage.PATIENCE);
            Certificate certificate = Certificate.read(Stage.done(registry.file().send("f1", CollateralRegistryContract.filing(6).bytes())));
            Stage.done(new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE).pay().send("p1", PaymentBankContract.ORDER));
            byte[] discharge = new Discharge(certificate.certificateNumber(), certificate.modificationCode(), "清偿").bytes();
            Stage.done(registry.discharge().send("d1", discharge));
            JsonNode before = stage.records();

            stage.restart();
            assertThat(stage.records()).isEqualTo(before);
            registry = new HttpCollateralRegistry(stage.partner("registry"), Stage.PATIENCE);
            assertThat(Certificate.read(Stage.done(registry.file().ask("f1", CollateralRegistryContract.filing(6).bytes())))).isEqualTo(certificate);
            Stage.done(registry.discharge().ask("d1", discharge));
            Stage.done(new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE).pay().send("p1", PaymentBankContract.ORDER));
            assertThat(stage.records()).isEqualTo(before);
        }
    }

    @Test
    void theCommonRecordSaysWhatCameFirst() {
        try (Stage stage = new Stage(data)) {
            new HttpCollateralRegistry(stage.partner("registry"), Stage.PATIENCE).file().send("f1", CollateralRegistryContract.filing(6).bytes());
            new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE).pay().send("p1", PaymentBankContract.ORDER);
            assertThat(stage.records().at("/registry/filings/0/record").asLong()).isLessThan(stage.records().at("/bank/payments/0/record").asLong());
        }
    }

    @Test
    void aKilledProcessHasLostNothingItAnsweredFor() throws Exception {
        Process first = process();
        HttpPaymentBank bank = new HttpPaymentBank(URI.create(address(first) + "/bank"), Stage.PATIENCE);
        for (int i = 0; i < 20; i++) {
            Stage.done(bank.pay().send("k" + i, PaymentBankContract.payment("" + i, "1.00", PaymentBankContract.SUPPLIER_ACCOUNT).bytes()));
        }
        first.destroyForcibly().waitFor();
        try (Stage again = new Stage(data)) {
            bank = new HttpPaymentBank(again.partner("bank"), Stage.PATIENCE);
            for (int i = 0; i < 20; i++) {
                byte[] order = PaymentBankContract.payment("" + i, "1.00", PaymentBankContract.SUPPLIER_ACCOUNT).bytes();
                assertThat(PaymentStatus.read(Stage.done(bank.pay().ask("k" + i, order))).accepted()).isTrue();
            }
            assertThat(again.records().at("/bank/executed").asText()).isEqualTo("20.00");
        }
    }

    @Test
    void aLineThatWasCutOffByACrashIsDroppedAndTheNextOneTakesItsPlace() throws IOException {
        try (Stage stage = new Stage(data)) {
            new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE).pay().send("p1", PaymentBankContract.ORDER);
        }
        Path file = data.resolve("record.jsonl");
        Files.writeString(file, "{\"number\":2,\"at\":\"2026-", StandardOpenOption.APPEND);
        try (Stage stage = new Stage(data)) {
            byte[] second = PaymentBankContract.payment("2", "2.00", PaymentBankContract.SUPPLIER_ACCOUNT).bytes();
            new HttpPaymentBank(stage.partner("bank"), Stage.PATIENCE).pay().send("p2", second);
            stage.restart();
            assertThat(stage.records().at("/bank/payments")).hasSize(2);
        }
    }

    @Test
    void aRecordDamagedInTheMiddleIsNotSilentlyShortened() throws IOException {
        Files.writeString(data.resolve("record.jsonl"), "{\"number\":1,garbage}\n{\"number\":2}\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new Stage(data)).isInstanceOf(IllegalStateException.class).hasMessageContaining("damaged in line 1");
    }

    @Test
    void twoRunsCannotShareARecord() {
        try (Stage stage = new Stage(data)) {
            assertThat(stage.records()).isNotNull();
            assertThatThrownBy(() -> new Stage(data)).isInstanceOf(IllegalStateException.class).hasMessageContaining("another data folder");
        }
    }

    private Process process() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Simulators.class.getName(), "--port", "0", "--data", data.toString(),
                "--world", Stage.world().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** From the one line it prints when it is up. */
    private static String address(Process process) throws IOException {
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return line.replaceAll(".*(http://[^ ,]+).*", "$1");
    }
}
