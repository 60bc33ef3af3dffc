package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.greenlight.connectors.carbon.CarbonData;
import org.greenlight.connectors.carbon.FootprintQuery;
import org.greenlight.connectors.carbon.FootprintReading;
import org.greenlight.connectors.carbon.HttpCarbonData;
import org.greenlight.connectors.carbon.StatementQuery;

class SimulatedCarbonDataTest extends CarbonDataContract {

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

    private CarbonData with(String secret) {
        return new HttpCarbonData(stage.partner("carbon"), stage.partner("ghg"), Stage.PATIENCE, "greenlight", secret);
    }

    @Override
    CarbonData carbon() {
        return with("greenlight-demo");
    }

    @Override
    CarbonData stranger() {
        return with("guessed");
    }

    @Override
    void next(String partner, String operation, Mode mode) {
        stage.misbehave(partner, operation, mode);
    }

    @Test
    void footprintsAndStatementsCanBeAddedWhileThePlatformsRunAndStay() throws IOException {
        String other = "91330400GLDEM10294";
        Path world = Stage.world().resolve("partners");
        String footprints = Files.readString(world.resolve("footprints").resolve(KNOWN + ".json")).replace(KNOWN, other).replace("\"id\":\"0", "\"id\":\"1");
        String statement = Files.readString(world.resolve("ghg-statements").resolve(KNOWN + "-2025.json")).replace(KNOWN, other);
        stage.control("POST", "/world/footprints", footprints, 200);
        stage.control("POST", "/world/ghg-statements", statement, 200);
        stage.restart();
        assertThat(FootprintReading.read(Stage.done(carbon().pullFootprints().send("k", FootprintQuery.ofUscc(other).bytes()))).good()).hasSize(45);
        assertThat(FootprintReading.read(Stage.done(carbon().pullFootprints().send("k", FootprintQuery.ofUscc(KNOWN).bytes()))).good()).hasSize(45);
        byte[] answered = Stage.done(carbon().pullStatement().send("k", new StatementQuery(other, 2025).bytes()));
        assertThat(new String(answered, StandardCharsets.UTF_8)).isEqualTo(statement);
    }
}
