package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenlight.decisions.DecisionTableTest;
import org.junit.jupiter.api.Test;

class AdvanceRateTableTest extends DecisionTableTest {

    private static final List<String> FROM_BEST_TO_WORST = List.of("A", "B", "C", "D", "E", "NONE", "UNKNOWN");

    AdvanceRateTableTest() {
        super("financing", "advance-rate");
    }

    @Test
    void aWorseGradeNeverGetsMore() {
        for (boolean confirmed : List.of(true, false)) {
            for (int i = 1; i < FROM_BEST_TO_WORST.size(); i++) {
                assertThat(advance(FROM_BEST_TO_WORST.get(i), confirmed))
                        .isLessThanOrEqualTo(advance(FROM_BEST_TO_WORST.get(i - 1), confirmed));
            }
        }
    }

    @Test
    void aClaimThatIsNotConfirmedNeverGetsMoreThanAConfirmedOne() {
        for (String grade : FROM_BEST_TO_WORST) {
            assertThat(advance(grade, false)).isLessThanOrEqualTo(advance(grade, true));
        }
    }

    private long advance(String grade, boolean confirmed) {
        Object advance = table.evaluate(Map.of("grade", grade, "debtorConfirmed", confirmed)).only().get("advanceBps");
        return ((Number) advance).longValue();
    }
}
