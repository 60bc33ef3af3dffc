package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlight.simulators.Stage.done;
import static org.greenlight.simulators.Stage.refused;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.greenlight.connectors.screening.Screening;
import org.greenlight.connectors.screening.ScreeningQuery;
import org.greenlight.connectors.screening.ScreeningResult;
import org.greenlight.connectors.screening.ScreeningResult.Outcome;

/** What the product relies on in any screening service. */
abstract class ScreeningContract {

    /** The service under test. */
    abstract Screening screening();

    /** Makes the next request go wrong. */
    abstract void next(Mode mode);

    ScreeningResult screen(List<String> names, List<String> usccs) {
        return ScreeningResult.read(done(screening().screen().send("k", new ScreeningQuery(names, usccs).bytes())));
    }

    @Test
    void whoIsOnNoListIsClear() {
        ScreeningResult result = screen(List.of("示例晨曦风电零部件有限公司"), List.of("91330200GLDEM1010W"));
        assertThat(result.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(result.reference()).isNotBlank();
        assertThat(result.hits()).isEmpty();
    }

    @Test
    void oneListedNameOrCodeAmongManyIsAHitWithItsReason() {
        ScreeningResult byOwner = screen(List.of("示例晨曦风电零部件有限公司", "示例受益人999A"), List.of("91330200GLDEM1010W"));
        assertThat(byOwner.outcome()).isEqualTo(Outcome.HIT);
        assertThat(byOwner.hits().get(0).reason()).contains("空壳公司");
        ScreeningResult byCode = screen(List.of("改名之后"), List.of("91330200GLDEM10615"));
        assertThat(byCode.hits()).singleElement().satisfies(hit -> assertThat(hit.reason()).contains(", \"老赖\""));
    }

    @Test
    void aRefusalIsNoClearance() {
        next(Mode.REFUSE);
        refused(screening().screen().send("k", new ScreeningQuery(List.of("a"), null).bytes()));
    }
}
