package org.greenlight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.greenlight.decisions.DecisionTableTest;
import org.junit.jupiter.api.Test;

class GreenEligibilityTableTest extends DecisionTableTest {

    /** From not eligible to no limit. */
    private static final List<String> CAPS = List.of("NONE", "E", "D", "C", "B", "A");

    GreenEligibilityTableTest() {
        super("assessment", "green-eligibility");
    }

    @Test
    void aRefusedSupplierNeverKeepsAGrade() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> answer = table.evaluate(anyInputs(random)).only();
            assertThat(answer.get("capGrade").equals("NONE")).isEqualTo(answer.get("eligible").equals(false));
        }
    }

    @Test
    void aFactNobodyKnowsIsNeverBetterThanItsWorstKnownValue() {
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            table.inputs().forEach((input, type) -> {
                Map<String, Object> unknown = new HashMap<>(inputs);
                unknown.put(input, null);
                int worstKnown = choices(input, type, random).stream()
                        .filter(value -> value != null)
                        .mapToInt(value -> cap(with(inputs, input, value)))
                        .min()
                        .orElseThrow();
                assertThat(cap(unknown)).as("%s unknown in %s", input, inputs).isLessThanOrEqualTo(worstKnown);
            });
        }
    }

    @Test
    void olderDataNeverRaisesTheLimit() {
        Random random = new Random(13);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            int before = CAPS.size();
            for (long age : List.of(0L, 1L, 17L, 18L, 19L, 60L)) {
                int now = cap(with(inputs, "dataAgeMonths", age));
                assertThat(now).isLessThanOrEqualTo(before);
                before = now;
            }
        }
    }

    private int cap(Map<String, Object> inputs) {
        return CAPS.indexOf(table.evaluate(inputs).only().get("capGrade"));
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String input, Object value) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put(input, value);
        return changed;
    }
}
