package org.greenlight.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenlight.models.Notes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What every decision table of the house must hold; a table's own test extends this and adds the table's properties.
 *
 * <p>The examples are {@code src/test/resources/decisions/<decision>.csv}: a column {@code rule} with the ids of the rules
 * that fire ({@code |} between several), a column for each input, a column for each output that is checked. An empty
 * input cell is null, a fact nobody knows; an empty output cell is not checked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DecisionTableTest {

    private static final int RANDOM_EVALUATIONS = 500;

    protected final Table table;
    private final List<CSVRecord> examples;

    protected DecisionTableTest(String feature, String decision) {
        this(feature, decision, decision);
    }

    /** @param file the file's name, for a decision in the file of the one that requires it */
    protected DecisionTableTest(String feature, String file, String decision) {
        this.table = new Table(feature, file, decision);
        this.examples = read("/decisions/" + decision + ".csv");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsDecidedAsWritten() {
        return examples.stream().map(example -> DynamicTest.dynamicTest(
                "line " + (example.getRecordNumber() + 1) + " " + example.get("rule"), () -> check(example)));
    }

    @Test
    void everyRuleIsHitByAnExample() {
        Set<String> hit = new TreeSet<>();
        examples.forEach(example -> hit.addAll(List.of(example.get("rule").split("\\|"))));

        assertThat(hit).containsExactlyInAnyOrderElementsOf(
                table.rules().stream().map(rule -> rule.getId()).toList());
    }

    @Test
    void everyLimitHasAnExampleOnBothSides() {
        table.inputs().forEach((input, type) -> {
            if (Cell.isNumber(type)) {
                Set<Long> wanted = new TreeSet<>();
                table.conditions(input).forEach(condition -> wanted.addAll(Cell.sides(condition)));
                Set<Long> given = new TreeSet<>();
                examples.stream().map(example -> example.get(input)).filter(text -> !text.isEmpty())
                        .forEach(text -> given.add(Long.valueOf(text)));
                assertThat(given).as("examples of %s", input).containsAll(wanted);
            }
        });
    }

    @Test
    void everyRuleNamesItsSourceAndSaysWhyInBothLanguages() {
        if (!table.addsUp()) {
            assertThat(table.outputs()).containsKeys("reasonEn", "reasonZh");
        }
        List<String> outputs = List.copyOf(table.outputs().keySet());
        for (var rule : table.rules()) {
            assertThat(rule.getDescription()).as("source of %s", rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).as("source of %s", rule.getId()).isNotBlank();
            if (table.addsUp()) {
                assertThat(Notes.of(rule)).as("reasons of %s", rule.getId()).hasSize(2).allSatisfy(note -> assertThat(note).hasSizeGreaterThan(4));
                continue;
            }
            var entries = List.copyOf(rule.getOutputEntries());
            for (String reason : List.of("reasonEn", "reasonZh")) {
                assertThat(entries.get(outputs.indexOf(reason)).getText().getTextContent())
                        .as("%s of %s", reason, rule.getId()).hasSizeGreaterThan(4);
            }
        }
    }

    /** Whatever is known or not known, the table answers with every output: random inputs, the same ones in each run. */
    @Test
    void noCombinationOfInputsIsLeftWithoutAnAnswer() {
        Random random = new Random(20261201);
        for (int i = 0; i < RANDOM_EVALUATIONS; i++) {
            Map<String, Object> inputs = anyInputs(random);
            Table.Outcome outcome = table.evaluate(inputs);
            assertThat(outcome.outputs()).as("answer to %s", inputs).isNotEmpty();
            for (Map<String, Object> answer : outcome.outputs()) {
                assertThat(answer.keySet()).containsAll(table.outputs().keySet());
                assertThat(answer.values()).as("answer to %s by %s", inputs, outcome.rules()).doesNotContainNull();
            }
        }
    }

    /** Values that matter to the table, values on both sides of its limits, values it never heard of, and null. */
    protected Map<String, Object> anyInputs(Random random) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        table.inputs().forEach((input, type) -> {
            List<Object> choices = choices(input, type, random);
            inputs.put(input, choices.get(random.nextInt(choices.size())));
        });
        return inputs;
    }

    /** All values of an input that the table tells apart, with null for not known. */
    protected List<Object> choices(String input, String type, Random random) {
        Set<Object> choices = new LinkedHashSet<>();
        choices.add(null);
        if (type.equals("boolean")) {
            choices.addAll(List.of(true, false));
        } else if (Cell.isNumber(type)) {
            table.conditions(input).forEach(condition -> choices.addAll(Cell.sides(condition)));
            choices.addAll(List.of(0L, -1L, random.nextLong(1_000_000L)));
        } else {
            table.conditions(input).forEach(condition -> choices.addAll(Cell.words(condition)));
            choices.add("A-WORD-NO-RULE-NAMES");
        }
        return new ArrayList<>(choices);
    }

    private void check(CSVRecord example) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        table.inputs().forEach((input, type) -> inputs.put(input, Cell.value(example.get(input), type)));

        Table.Outcome outcome = table.evaluate(inputs);

        assertThat(outcome.rules()).containsExactly(example.get("rule").split("\\|"));
        table.outputs().forEach((output, type) -> {
            if (example.isMapped(output) && !example.get(output).isEmpty()) {
                assertThat(outcome.outputs()).as(output)
                        .allSatisfy(answer -> assertThat(plain(answer.get(output)))
                                .isEqualTo(plain(Cell.value(example.get(output), type))));
            }
        });
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? new java.math.BigDecimal(number.toString()).stripTrailingZeros() : value;
    }

    private static List<CSVRecord> read(String path) {
        try (Reader reader = new InputStreamReader(
                DecisionTableTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get()
                    .parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
