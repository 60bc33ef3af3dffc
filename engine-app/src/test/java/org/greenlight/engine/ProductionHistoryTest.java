package org.greenlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.greenlight.programme.ProgrammeScene;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The second Spring context of the tests, with the engine's database history off: cases run to their end, and the trail
 * alone knows what happened.
 */
@TestPropertySource(properties = "greenlight.engine.database-history=false")
@DirtiesContext
class ProductionHistoryTest extends ProgrammeScene {

    /** Its own folder, so that it has a database and a broker of its own beside those of the other context. */
    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) throws IOException {
        String folder = Files.createTempDirectory("greenlight-production").toString();
        properties.add("greenlight.data", () -> folder);
    }

    @Test
    void aProgrammeRunsToItsEndAndTheEngineKeepsNoHistoryOfIt() {
        UUID programme = activeProgramme(wish());

        eventually().until(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.toString()).count() == 0);
        for (String table : new String[] {"procinst", "actinst", "taskinst", "varinst", "detail", "decinst", "op_log", "job_log"}) {
            Integer rows = system(() -> jdbc.queryForObject("select count(*) from act_hi_" + table, Integer.class));
            assertThat(rows).as("act_hi_" + table).isZero();
        }
    }

    @Test
    void theTrailHoldsWhoDecidedWhatAndByWhichTable() {
        UUID programme = activeProgramme(wish());

        eventually().until(() -> kinds(programme).contains("engine.TaskCompleted") && kinds(programme).contains("engine.DecisionEvaluated"));
        assertThat(officer.get("/api/v1/programmes/" + programme).body().path("state").asText()).isEqualTo("ACTIVE");
    }

    private List<String> kinds(UUID caseId) {
        return system(() -> jdbc.queryForList(
                "select type from trail_record where case_id = ? union all select type from trail_pending where case_id = ?",
                String.class, caseId, caseId));
    }
}
