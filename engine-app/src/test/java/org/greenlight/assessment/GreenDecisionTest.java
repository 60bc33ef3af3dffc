package org.greenlight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.greenlight.verifier.decision.Decided;
import org.greenlight.verifier.decision.DecisionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold for the whole green decision, whatever the facts are: 10,000 random suppliers each, the same ones in each run. */
class GreenDecisionTest {

    private static final int CASES = 10_000;
    private static final List<String> RANKS = List.of("A", "B", "C", "D", "E", "NONE");
    private static final String FILE = file();
    private static final DecisionModel TABLES = read(FILE);

    /** Every fact with the values it can have, from the worst to the best where they have such an order. */
    private static final Map<String, List<Object>> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("environmentalCredit", List.of("BLACK", "RED", "YELLOW", "BLUE", "GREEN", "UNRATED"));
        FACTS.put("illegalCapacity", List.of(true, false));
        FACTS.put("majorPenalty", List.of("OPEN_MAJOR", "CLOSED_MAJOR_3Y", "NONE"));
        FACTS.put("energyLevel", List.of("UNKNOWN", "BELOW_BASELINE", "BETWEEN", "ABOVE_BENCHMARK", "NOT_HIGH_ENERGY"));
        FACTS.put("transitionPlan", List.of("NONE", "DATED_PLAN"));
        FACTS.put("evidenceLevel", List.of("NONE", "SELF", "THIRD_PARTY"));
        FACTS.put("dataAgeMonths", List.of(60, 19, 18, 11, 0));
        FACTS.put("footprintShareBps", List.of(0, 4_999, 5_000, 10_000));
        FACTS.put("carbonEfficiencyBps", List.of(90_000, 20_001, 20_000, 12_001, 12_000, 8_001, 8_000, 6_001, 6_000, 0));
        FACTS.put("catalogueGreenBps", List.of(0, 1_999, 2_000, 4_000, 6_000, 8_000, 10_000));
        FACTS.put("catalogueOtherBps", List.of(0, 2_499, 2_500, 5_000, 7_500, 10_000));
        FACTS.put("pcafScore", List.of(5, 4, 3, 2, 1));
        FACTS.put("intensityChangeBps", List.of(4_000, 1, 0, -499, -500, -3_000));
        for (String certificate : List.of("nationalGreenFactory", "provincialGreenFactory", "greenSupplyChain", "zeroCarbonFactory", "iso50001",
                "iso14001", "iso140641", "productFootprintCertificate", "cleanerProduction")) {
            FACTS.put(certificate, List.of(false, true));
        }
    }

    @Test
    void theFactsOfThisTestAreThoseTheTablesAskFor() {
        assertThat(FACTS.keySet()).containsExactlyInAnyOrderElementsOf(TABLES.inputs("green-grade"));
    }

    @Test
    void noCombinationOfFactsLeavesATableWithoutAnAnswer() {
        everyCaseIsAnswered(TABLES);
    }

    @Test
    void lessDataNeverGivesABetterGrade() {
        lessIsNeverBetter(TABLES);
    }

    @Test
    void aFactNobodyKnowsIsNeverBetterThanItsWorstKnownValueThatDoesNotExclude() {
        unknownIsNeverBetterThanTheWorst(TABLES);
    }

    @Test
    void moreEmissionsNeverGiveABetterLevelScoreOrGrade() {
        moreEmissionsAreNeverBetter(TABLES);
    }

    @Test
    void aGradeIsNeverBetterThanItsCap() {
        noGradeIsBetterThanItsCap(TABLES);
    }

    @Test
    void aSelfDeclaredStatementIsNeverA() {
        Random random = new Random(41);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            facts.put("evidenceLevel", "SELF");
            assertThat(rank(TABLES, facts)).as("%s", facts).isPositive();
        }
    }

    @Test
    void anUnratedSupplierIsNeverBetterThanC() {
        Random random = new Random(43);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            facts.put("environmentalCredit", "UNRATED");
            assertThat(rank(TABLES, facts)).as("%s", facts).isGreaterThanOrEqualTo(RANKS.indexOf("C"));
        }
    }

    /** Each property above sees the mistake it is there for: the same check fails once a rule of the tables is spoiled. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            answered | green-exclusion        | cap-none                | (?s)<rule id="cap-none">.*?</rule>                                            |
            less     | unknown level          | score-carbon-unknown    | (score-carbon-unknown-then-score">\\s*<text>)0                                 | $130
            unknown  | unrated credit         | score-credit-unrated    | (score-credit-unrated-then-score">\\s*<text>)3                                 | $16
            more     | level 3 over level 2   | score-carbon-3          | (score-carbon-3-then-score">\\s*<text>)18                                      | $130
            cap      | A under a cap          | grade-a                 | (grade-a-if-capRank">\\s*<text>)&lt;= 1                                        | $1&lt;= 2
            """)
    void aSpoiledTableIsSeen(String property, String what, String rule, String pattern, String replacement) {
        String spoiled = FILE.replaceFirst(pattern, replacement == null ? "" : replacement);
        assertThat(spoiled).as("rule %s", rule).isNotEqualTo(FILE);
        DecisionModel tables = read(spoiled);

        assertThatThrownBy(() -> {
            switch (property) {
                case "answered" -> everyCaseIsAnswered(tables);
                case "less" -> lessIsNeverBetter(tables);
                case "unknown" -> unknownIsNeverBetterThanTheWorst(tables);
                case "more" -> moreEmissionsAreNeverBetter(tables);
                default -> noGradeIsBetterThanItsCap(tables);
            }
        }).as(what).isInstanceOf(AssertionError.class);
    }

    private static void everyCaseIsAnswered(DecisionModel tables) {
        Random random = new Random(20261201);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            Decided decided = tables.decide("green-grade", facts);
            assertThat(decided.outputs()).as("%s", facts).hasSize(1);
            assertThat(decided.value("eligible").equals(true)).isEqualTo(!decided.value("grade").equals("NONE"));
            assertThat(decided.hits().stream().map(hit -> hit.decision()).distinct()).as("%s", facts).containsExactlyInAnyOrder(
                    "green-grade", "green-exclusion", "green-score", "carbon-efficiency", "certification");
            assertThat(decided.hits()).allSatisfy(hit -> assertThat(hit.reasonZh()).isNotBlank());
        }
    }

    /** Facts are taken away one after the other; what was said before stays the best there is. */
    private static void lessIsNeverBetter(DecisionModel tables) {
        Random random = new Random(31);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            Map<String, Object> less = new HashMap<>(facts);
            less.put(anyName(random), null);
            notBetter(tables, less, facts);
            Map<String, Object> none = new HashMap<>(facts);
            none.put("carbonEfficiencyBps", null);
            none.put("intensityChangeBps", null);
            none.put("dataAgeMonths", null);
            none.put("pcafScore", 5);
            none.put("evidenceLevel", "NONE");
            notBetter(tables, none, facts);
        }
    }

    private static void unknownIsNeverBetterThanTheWorst(DecisionModel tables) {
        Random random = new Random(37);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            String name = anyName(random);
            List<Object> unknowns = new ArrayList<>(Arrays.asList((Object) null));
            List<Object> known = new ArrayList<>(FACTS.get(name));
            if (name.equals("environmentalCredit")) {
                unknowns.add("UNRATED");
                known.remove("UNRATED");
            }
            for (Object unknown : unknowns) {
                Map<String, Object> without = with(facts, name, unknown);
                known.stream().map(value -> with(facts, name, value))
                        .filter(other -> rank(tables, other) < RANKS.indexOf("NONE"))
                        .forEach(other -> notBetter(tables, without, other));
            }
        }
    }

    private static void moreEmissionsAreNeverBetter(DecisionModel tables) {
        Random random = new Random(17);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            int less = random.nextInt(25_000);
            Map<String, Object> lower = with(with(facts, "carbonEfficiencyBps", less), "intensityChangeBps", less - 10_000);
            int more = less + random.nextInt(10_000);
            Map<String, Object> higher = with(with(facts, "carbonEfficiencyBps", more), "intensityChangeBps", more - 10_000);
            assertThat(number(tables, "carbon-efficiency", "carbonLevel", higher))
                    .isGreaterThanOrEqualTo(number(tables, "carbon-efficiency", "carbonLevel", lower));
            assertThat(number(tables, "green-score", "score", higher)).isLessThanOrEqualTo(number(tables, "green-score", "score", lower));
            notBetter(tables, higher, lower);
        }
    }

    private static void noGradeIsBetterThanItsCap(DecisionModel tables) {
        Random random = new Random(29);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = anyFacts(random);
            assertThat(rank(tables, facts) + 1).as("%s", facts).isGreaterThanOrEqualTo(number(tables, "green-exclusion", "capRank", facts));
        }
    }

    private static void notBetter(DecisionModel tables, Map<String, Object> changed, Map<String, Object> before) {
        int now = rank(tables, changed);
        int then = rank(tables, before);
        if (now < then) {
            throw new AssertionError(RANKS.get(now) + " instead of " + RANKS.get(then) + " for " + changed + " instead of " + before);
        }
    }

    private static int rank(DecisionModel tables, Map<String, Object> facts) {
        return RANKS.indexOf((String) tables.decide("green-grade", facts).value("grade"));
    }

    private static int number(DecisionModel tables, String decision, String output, Map<String, Object> facts) {
        return ((Number) tables.decide(decision, facts).value(output)).intValue();
    }

    /** Suppliers good and bad, so that every grade turns up; some facts unknown, some that no table has heard of. */
    private static Map<String, Object> anyFacts(Random random) {
        Map<String, Object> facts = new HashMap<>();
        int good = random.nextInt(18);
        FACTS.forEach((name, values) -> {
            int chance = random.nextInt(20);
            Object value = chance == 0 ? null
                    : chance == 1 && values.get(0) instanceof String ? "A-WORD-NO-RULE-NAMES"
                    : chance < 2 + good ? values.get(values.size() - 1)
                    : values.get(random.nextInt(values.size()));
            facts.put(name, value);
        });
        facts.computeIfPresent("environmentalCredit", (name, value) -> value.equals("UNRATED") && random.nextInt(4) > 0 ? "GREEN" : value);
        return facts;
    }

    private static String anyName(Random random) {
        return List.copyOf(FACTS.keySet()).get(random.nextInt(FACTS.size()));
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    private static DecisionModel read(String file) {
        return DecisionModel.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String file() {
        try (InputStream file = GreenDecisionTest.class.getResourceAsStream("/processes/assessment/green-grade.dmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
