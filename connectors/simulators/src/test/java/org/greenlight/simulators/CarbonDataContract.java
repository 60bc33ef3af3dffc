package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlight.simulators.Stage.done;
import static org.greenlight.simulators.Stage.refused;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.carbon.CarbonData;
import org.greenlight.connectors.carbon.Footprint;
import org.greenlight.connectors.carbon.FootprintQuery;
import org.greenlight.connectors.carbon.FootprintReading;
import org.greenlight.connectors.carbon.GhgStatement;
import org.greenlight.connectors.carbon.StatementQuery;

/** What the product relies on in any source of carbon data. The test world has 45 footprints and the statement of 2025. */
abstract class CarbonDataContract {

    static final String KNOWN = "91330200GLDEM1010W";

    /** The source under test, with credentials it accepts. */
    abstract CarbonData carbon();

    /** The same with a wrong secret. */
    abstract CarbonData stranger();

    /** Makes the next request of that operation go wrong. */
    abstract void next(String partner, String operation, Mode mode);

    @Test
    void allPagesOfACompanysFootprintsAreJoined() {
        FootprintReading reading = FootprintReading.read(done(carbon().pullFootprints().send("k", FootprintQuery.ofUscc(KNOWN).bytes())));
        assertThat(reading.broken()).isEmpty();
        List<Footprint> footprints = reading.good();
        assertThat(footprints).hasSize(45);
        assertThat(footprints).extracting(Footprint::id).doesNotHaveDuplicates();
        assertThat(footprints.get(44).pcf().pcfExcludingBiogenicUptake()).isEqualTo("144.50");
    }

    @Test
    void aCompanyNobodyKnowsHasNoFootprintsAndNoStatement() {
        assertThat(FootprintReading.read(done(carbon().pullFootprints().send("k", FootprintQuery.ofUscc("91330400GLDEM10294").bytes()))).good()).isEmpty();
        assertThat(refused(carbon().pullStatement().send("k", new StatementQuery("91330400GLDEM10294", 2025).bytes())).code()).isEqualTo("NO_STATEMENT");
        assertThat(refused(carbon().pullStatement().send("k", new StatementQuery(KNOWN, 2024).bytes())).code()).isEqualTo("NO_STATEMENT");
    }

    @Test
    void aStatementIsOfTheEnterpriseAndYearAskedFor() {
        GhgStatement statement = GhgStatement.read(done(carbon().pullStatement().send("k", new StatementQuery(KNOWN, 2025).bytes())));
        assertThat(statement.totalTonnesCO2e()).isEqualTo("12345.678");
        assertThat(statement.verification().level()).isEqualTo(GhgStatement.Level.THIRD_PARTY);
    }

    @Test
    void aWrongSecretIsOurFaultAndNoAnswerAboutTheCompany() {
        assertThat(stranger().pullFootprints().send("k", FootprintQuery.ofUscc(KNOWN).bytes())).isInstanceOf(Answer.Unclear.class);
        assertThat(stranger().pullStatement().send("k", new StatementQuery(KNOWN, 2025).bytes())).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void aPullThatBreaksOffGivesNothingRatherThanAPart() {
        next("carbon", "pull-footprints", Mode.DOWN);
        assertThat(carbon().pullFootprints().send("k", FootprintQuery.ofUscc(KNOWN).bytes())).isInstanceOf(Answer.Unclear.class);
        done(carbon().pullFootprints().ask("k", FootprintQuery.ofUscc(KNOWN).bytes()));
    }

    @Test
    void aRefusalOfTheExchangeIsFinal() {
        next("carbon", "pull-footprints", Mode.REFUSE);
        assertThat(refused(carbon().pullFootprints().send("k", FootprintQuery.ofUscc(KNOWN).bytes())).code()).isEqualTo("BadRequest");
    }
}
