package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.einvoice.HttpTaxAuthority;
import org.greenlight.connectors.einvoice.InvoiceStatus.State;
import org.greenlight.connectors.einvoice.TaxAuthority;

class SimulatedTaxAuthorityTest extends TaxAuthorityContract {

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

    @Override
    TaxAuthority tax() {
        return new HttpTaxAuthority(stage.partner("tax"), Stage.PATIENCE);
    }

    @Override
    void next(Mode mode) {
        stage.misbehave("tax", "verify", mode);
    }

    @Override
    void turn(State state) {
        stage.control("POST", "/tax/states", "{\"number\":\"" + KNOWN + "\",\"state\":\"" + state + "\"}", 200);
        stage.restart();
    }

    @Test
    void anInvoiceThatIsNoneCannotBeAdded() {
        assertThat(stage.control("POST", "/world/invoices", "<EInvoice/>", 400).get("reason").asText()).contains("InvoiceNumber");
    }
}
