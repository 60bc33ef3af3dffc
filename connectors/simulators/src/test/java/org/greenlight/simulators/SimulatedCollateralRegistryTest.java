package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.HttpCollateralRegistry;
import org.greenlight.connectors.registry.SearchHit;

class SimulatedCollateralRegistryTest extends CollateralRegistryContract {

    @TempDir
    private Path data;
    private Stage stage;
    private CollateralRegistry registry;

    @BeforeEach
    void start() {
        stage = new Stage(data);
        registry = new HttpCollateralRegistry(stage.partner("registry"), Stage.PATIENCE);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Override
    CollateralRegistry registry() {
        return registry;
    }

    @Override
    void next(String operation, Mode mode) {
        stage.misbehave("registry", operation, mode);
    }

    @Override
    int filed() {
        return stage.records().at("/registry/filed").asInt();
    }

    @Test
    void whatOthersRegisteredBeforeIsFoundFirst() {
        SearchHit hit = search("示例长汀齿轮有限公司").hits().get(0);
        assertThat(hit.certificateNumber()).isEqualTo("99000000000000000187");
        assertThat(hit.securedParty().name()).isEqualTo("示例远山商业保理有限公司");
        assertThat(hit.registeredAt()).isEqualTo(Instant.parse("2026-01-26T02:11:09Z"));
        assertThat(filed()).isZero();
    }

    @Test
    void certificatesOfRegistrationAndOfSearchHaveTwentyDigits() {
        assertThat(file("k1").certificateNumber()).matches("99\\d{18}");
        assertThat(search(GRANTOR.name()).searchNumber()).matches("98\\d{18}");
    }

    @Test
    void theRegistrysClockCanBeMovedAndARegistrationExpiresAfterItsTerm() {
        file("k1");
        stage.simulators().moveClock(Duration.ofDays(181 + 7));
        assertThat(search(GRANTOR.name()).hits().get(0).live()).isFalse();
        assertThat(file("k2").registeredAt()).isAfter(Instant.now().plus(Duration.ofDays(187)));
    }
}
