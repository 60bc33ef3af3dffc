package org.greenlight.carbon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The published examples, to their tolerance, and none of them with the other carbon constant. */
class GoldenCasesTest {

    private static final List<CSVRecord> ROWS = rows();
    private static final Map<String, Map<String, String>> INPUTS = inputs();

    @Test
    void everyRowIsReachedWithinItsTolerance() {
        List<String> wrong = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (CSVRecord row : expected()) {
            keys.add(key(row));
            GoldenAnswers.Answer answer = GoldenAnswers.ALL.get(key(row));
            if (answer != null && !meets(row, answer, false)) {
                wrong.add(key(row) + ": " + answer.of(golden(row, false)).toPlainString() + " for " + row.get("value"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(keys).hasSize(63).containsExactlyInAnyOrderElementsOf(GoldenAnswers.ALL.keySet());
    }

    @Test
    void theCasesThatTurnCarbonIntoCo2FailWithTheOtherConstant() {
        Set<String> failing = new TreeSet<>();
        for (CSVRecord row : expected()) {
            if (!meets(row, GoldenAnswers.ALL.get(key(row)), true)) {
                failing.add(row.get("case_id"));
            }
        }
        assertThat(failing).containsExactly(
                "GC3-aluminium", "GC4-steel-massbalance", "GV-001", "GV-002", "GV-003", "GV-006", "GV-007", "GV-008", "GV-009");
    }

    private static String key(CSVRecord row) {
        return row.get("case_id") + "|" + row.get("name");
    }

    private static boolean meets(CSVRecord row, GoldenAnswers.Answer answer, boolean swapped) {
        BigDecimal wanted = new BigDecimal(row.get("value").replace(" GJ", ""));
        String tolerance = row.get("abs_tolerance");
        BigDecimal allowed = tolerance.endsWith(" relative")
                ? wanted.abs().multiply(new BigDecimal(tolerance.replace(" relative", ""))) : new BigDecimal(tolerance);
        BigDecimal got = answer.of(golden(row, swapped));
        // A vector printed to twelve decimals is compared at twelve decimals.
        BigDecimal seen = tolerance.endsWith(" relative") ? got.setScale(Math.max(wanted.scale(), 12), java.math.RoundingMode.HALF_UP) : got;
        return seen.subtract(wanted).abs().compareTo(allowed) <= 0;
    }

    private static GoldenCase golden(CSVRecord expected, boolean swapped) {
        return new GoldenCase(INPUTS, expected.get("case_id"), swapped);
    }

    private static Map<String, Map<String, String>> inputs() {
        Map<String, Map<String, String>> inputs = new LinkedHashMap<>();
        ROWS.stream().filter(row -> row.get("role").equals("input"))
                .forEach(row -> inputs.computeIfAbsent(row.get("case_id"), id -> new LinkedHashMap<>()).put(row.get("name"), row.get("value")));
        return inputs;
    }

    private static List<CSVRecord> expected() {
        return ROWS.stream().filter(row -> row.get("role").equals("expected")).toList();
    }

    private static List<CSVRecord> rows() {
        try (InputStreamReader in = new InputStreamReader(
                GoldenCasesTest.class.getResourceAsStream("/carbon/golden_carbon_cases.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).getRecords();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
