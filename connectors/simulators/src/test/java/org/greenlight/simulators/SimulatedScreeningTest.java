package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.screening.HttpScreening;
import org.greenlight.connectors.screening.Screening;
import org.greenlight.connectors.screening.ScreeningResult.Outcome;

class SimulatedScreeningTest extends ScreeningContract {

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
    Screening screening() {
        return new HttpScreening(stage.partner("screening"), Stage.PATIENCE);
    }

    @Override
    void next(Mode mode) {
        stage.misbehave("screening", "screen", mode);
    }

    @Test
    void aNameCanBeListedLater() {
        assertThat(screen(List.of("新上榜"), null).outcome()).isEqualTo(Outcome.CLEAR);
        stage.control("POST", "/world/screening-list", "[{\"name\":\"新上榜\",\"list\":\"L\",\"reason\":\"R\"}]", 200);
        stage.restart();
        assertThat(screen(List.of("新上榜"), null).outcome()).isEqualTo(Outcome.HIT);
    }
}
