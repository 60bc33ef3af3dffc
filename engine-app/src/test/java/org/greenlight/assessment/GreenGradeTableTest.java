package org.greenlight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.greenlight.decisions.DecisionTableTest;
import org.junit.jupiter.api.Test;

class GreenGradeTableTest extends DecisionTableTest {

    private static final List<String> GRADES = List.of("E", "D", "C", "B", "A");

    GreenGradeTableTest() {
        super("assessment", "green-grade");
    }

    @Test
    void moreEmissionsNeverGiveABetterGrade() {
        Random random = new Random(17);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            long less = random.nextLong(25_000);
            long more = less + random.nextLong(10_000);
            assertThat(grade(with(inputs, "carbonEfficiencyBps", more)))
                    .isLessThanOrEqualTo(grade(with(inputs, "carbonEfficiencyBps", less)));
        }
    }

    @Test
    void fewerFootprintsNeverGiveABetterGrade() {
        Random random = new Random(19);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            long fewer = random.nextLong(10_001);
            long more = fewer + random.nextLong(10_001 - fewer);
            assertThat(grade(with(inputs, "footprintShareBps", fewer)))
                    .isLessThanOrEqualTo(grade(with(inputs, "footprintShareBps", more)));
        }
    }

    @Test
    void aFactNobodyKnowsIsNeverBetterThanItsWorstKnownValue() {
        Random random = new Random(23);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            table.inputs().forEach((input, type) -> {
                int worstKnown = choices(input, type, random).stream()
                        .filter(value -> value != null)
                        .mapToInt(value -> grade(with(inputs, input, value)))
                        .min()
                        .orElseThrow();
                assertThat(grade(with(inputs, input, null)))
                        .as("%s unknown in %s", input, inputs)
                        .isLessThanOrEqualTo(worstKnown);
            });
        }
    }

    @Test
    void aGradeIsNeverBetterThanItsCap() {
        Random random = new Random(29);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            int cap = inputs.get("capGrade") == null ? 0 : Math.max(0, GRADES.indexOf(inputs.get("capGrade")));
            assertThat(grade(inputs)).as("grade of %s", inputs).isLessThanOrEqualTo(cap);
        }
    }

    @Test
    void aSelfDeclaredStatementNeverReachesA() {
        Random random = new Random(31);
        for (int i = 0; i < 500; i++) {
            assertThat(grade(with(anyInputs(random), "evidenceLevel", "SELF"))).isLessThan(GRADES.indexOf("A"));
        }
    }

    private int grade(Map<String, Object> inputs) {
        return GRADES.indexOf(table.evaluate(inputs).only().get("grade"));
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String input, Object value) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put(input, value);
        return changed;
    }
}
