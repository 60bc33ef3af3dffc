package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.greenlight.decisions.DecisionTableTest;
import org.junit.jupiter.api.Test;

class LighthouseStandingTableTest extends DecisionTableTest {

    LighthouseStandingTableTest() {
        super("programme", "lighthouse-standing");
    }

    @Test
    void anUnsupportedEnterpriseNeverHasALimit() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> answer = table.evaluate(anyInputs(random)).only();
            assertThat(((Number) answer.get("limitCapYuan")).longValue() > 0).isEqualTo(answer.get("supports").equals(true));
            assertThat(answer.get("limitClass").equals("NONE")).isEqualTo(answer.get("supports").equals(false));
        }
    }

    @Test
    void aFactNobodyKnowsIsNeverBetterThanItsWorstKnownValue() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> inputs = anyInputs(random);
            table.inputs().forEach((input, type) -> {
                long worstKnown = choices(input, type, random).stream()
                        .filter(value -> value != null)
                        .mapToLong(value -> cap(with(inputs, input, value)))
                        .min()
                        .orElseThrow();
                assertThat(cap(with(inputs, input, null)))
                        .as("%s unknown in %s", input, inputs)
                        .isLessThanOrEqualTo(worstKnown);
            });
        }
    }

    @Test
    void aSelfDeclaredBenefitNeverReachesMoreThanTheSmallestLimit() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            assertThat(cap(with(anyInputs(random), "greenEvidence", "SELF"))).isLessThanOrEqualTo(50_000_000L);
        }
    }

    private long cap(Map<String, Object> inputs) {
        return ((Number) table.evaluate(inputs).only().get("limitCapYuan")).longValue();
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String input, Object value) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put(input, value);
        return changed;
    }
}
