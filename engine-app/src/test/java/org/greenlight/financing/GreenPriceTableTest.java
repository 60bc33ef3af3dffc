package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenlight.decisions.DecisionTableTest;
import org.junit.jupiter.api.Test;

class GreenPriceTableTest extends DecisionTableTest {

    private static final List<String> FROM_BEST_TO_WORST = List.of("A", "B", "C", "D", "E", "NONE", "UNKNOWN");

    GreenPriceTableTest() {
        super("financing", "green-price");
    }

    @Test
    void aBetterGradeIsNeverDearer() {
        for (int i = 1; i < FROM_BEST_TO_WORST.size(); i++) {
            for (String column : List.of("spreadBps", "floorBps")) {
                assertThat(price(FROM_BEST_TO_WORST.get(i - 1), column))
                        .as("%s of %s", column, FROM_BEST_TO_WORST.get(i - 1))
                        .isLessThanOrEqualTo(price(FROM_BEST_TO_WORST.get(i), column));
            }
        }
    }

    @Test
    void nobodyIsBetterOffWithoutAGradeThanWithTheLowestOne() {
        for (String ungraded : List.of("NONE", "UNKNOWN", "", "e")) {
            assertThat(price(ungraded, "spreadBps")).as(ungraded).isGreaterThanOrEqualTo(price("E", "spreadBps"));
        }
    }

    private long price(String grade, String column) {
        return ((Number) table.evaluate(Map.of("grade", grade)).only().get(column)).longValue();
    }
}
