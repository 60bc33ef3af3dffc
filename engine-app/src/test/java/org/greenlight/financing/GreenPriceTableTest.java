package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenlight.decisions.DecisionTableTest;
import org.junit.jupiter.api.Test;

class GreenPriceTableTest extends DecisionTableTest {

    GreenPriceTableTest() {
        super("financing", "green-price");
    }

    @Test
    void aBetterGradeIsNeverDearer() {
        List<String> grades = List.of("A", "B", "C", "D", "E");
        for (int i = 1; i < grades.size(); i++) {
            assertThat(spread(grades.get(i - 1))).isLessThanOrEqualTo(spread(grades.get(i)));
        }
    }

    @Test
    void theOrdinaryProductHasTheBasePrice() {
        assertThat(spread("NONE")).isZero();
    }

    private long spread(String grade) {
        return ((Number) table.evaluate(Map.of("grade", grade)).only().get("spreadBps")).longValue();
    }
}
