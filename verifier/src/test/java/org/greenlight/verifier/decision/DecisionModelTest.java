package org.greenlight.verifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionModelTest {

    private static final String ONE = "orders:number | rating:string; reasonEn:string; reasonZh:string";

    private static final Model SCORE = new Model()
            .decision("green-grade", List.of("exclusion", "score"), "hitPolicy=\"FIRST\"", "cap:number; points:number | grade:string",
                    "capped; <= 1; - | \"E\"", "best; -; >= 80 | \"A\"", "none; -; null | \"D\"", "rest; -; - | \"C\"")
            .decision("exclusion", List.of(), "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "credit:string; illegal:boolean | cap:number",
                    "clean; -; - | 5", "yellow; \"YELLOW\"; - | 3", "illegal; -; null,true | 1")
            .decision("score", List.of("level"), "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "level:string; quality:number; credit:string | points:number",
                    "level-1; \"ONE\"; -; - | 60", "quality; -; >= 3; - | 20.5", "credit; -; -; \"GREEN\" | 10")
            .decision("level", List.of(), "", "k:number | level:string; k2:number", "one; <= 6000 | \"ONE\"; 1", "two; > 6000 | \"TWO\"; 2");

    @Test
    void theFirstRuleThatMatchesDecides() {
        DecisionModel model = Model.table("hitPolicy=\"FIRST\"", ONE,
                "many; >= 10 | \"GOOD\"; \"Ten orders.\"; \"十单。\"", "some; - | \"FAIR\"; \"Fewer.\"; \"不足十单。\"").read();

        Decided decided = model.decide("rating", Map.of("orders", 10));

        assertThat(decided.value("rating")).isEqualTo("GOOD");
        assertThat(decided.hits()).containsExactly(new Hit("rating", "many",
                Map.of("rating", "GOOD", "reasonEn", "Ten orders.", "reasonZh", "十单。"), "Ten orders.", "十单。", "House default."));
        assertThat(model.decide("rating", Map.of("orders", 9.5)).value("rating")).isEqualTo("FAIR");
        assertThat(model.decide("rating", Map.of()).value("rating")).as("a fact that is not given is null").isEqualTo("FAIR");
    }

    @Test
    void aUniqueTableWithTwoHitsIsRefusedNamingBoth() {
        DecisionModel model = Model.table("", "n:number | out:number", "low; <= 5 | 1", "five; 5 | null").read();

        assertThat(model.decide("rating", Map.of("n", 4)).value("out")).isEqualTo(BigDecimal.ONE);
        assertThatThrownBy(() -> model.decide("rating", Map.of("n", 5))).isInstanceOf(IllegalStateException.class).hasMessageContaining("[low, five]");
    }

    @Test
    void withoutAHitThereIsNoAnswer() {
        for (String policy : List.of("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"")) {
            Decided decided = Model.table(policy, "n:number | out:number", "five; 5 | 1").read().decide("rating", Map.of("n", 6));
            assertThat(decided.outputs()).isEmpty();
            assertThatThrownBy(() -> decided.value("out")).hasMessage("rating has 0 answers, not one");
        }
    }

    @Test
    void collectAnswersWithEveryHitInTheTablesOrder() {
        Decided decided = Model.table("hitPolicy=\"COLLECT\"", "n:number | out:string", "a; - | \"A\"", "b; > 5 | \"B\"", "c; 6 | \"C\"").read()
                .decide("rating", Map.of("n", 6));

        assertThat(decided.outputs()).containsExactly(Map.of("out", "A"), Map.of("out", "B"), Map.of("out", "C"));
        assertThatThrownBy(() -> decided.value("out")).hasMessage("rating has 3 answers, not one");
    }

    @Test
    void collectMakesOneExactNumberOfTheHits() {
        String[] rules = {"a; - | 0.1", "b; - | 0.2", "c; > 5 | -3"};
        assertThat(decide("SUM", 5, rules)).isEqualByComparingTo("0.3");
        assertThat(decide("SUM", 6, rules)).isEqualByComparingTo("-2.7");
        assertThat(decide("MAX", 6, rules)).isEqualByComparingTo("0.2");
        assertThat(decide("MIN", 6, rules)).isEqualByComparingTo("-3");
        assertThat(decide("MIN", 5, rules)).isEqualByComparingTo("0.1");
    }

    @Test
    void requiredDecisionsAreEvaluatedFirstAndTheirOutputsAreFacts() {
        DecisionModel model = SCORE.read();

        Decided decided = model.decide("green-grade", Map.of("k", 6000, "quality", new BigDecimal("3"), "credit", "GREEN", "illegal", false));

        assertThat(decided.value("grade")).isEqualTo("A");
        assertThat(decided.hits()).extracting(hit -> hit.decision() + "/" + hit.rule()).containsExactly(
                "exclusion/clean", "level/one", "score/level-1", "score/quality", "score/credit", "green-grade/best");
        assertThat(decided.hits().get(3).reasonEn()).as("where a table adds up, the annotations give the reason").isEqualTo("Because of quality");
        assertThat(decided.hits().get(3).reasonZh()).isEqualTo("因为 quality");
        assertThat(model.decide("green-grade", Map.of("k", 6001, "quality", 3, "credit", "GREEN", "illegal", false)).value("grade")).isEqualTo("C");
        assertThat(model.decide("green-grade", Map.of("k", 6000, "quality", 3, "credit", "GREEN")).value("grade")).as("unknown is the worst").isEqualTo("E");
    }

    @Test
    void aRequiredDecisionWithoutAnAnswerLeavesNull() {
        Decided decided = SCORE.read().decide("green-grade", Map.of("illegal", false, "points", 100));

        assertThat(decided.value("grade")).as("a fact from outside does not stand in for it").isEqualTo("D");
    }

    @Test
    void theModelSaysWhatItDecidesAndWhatItReadsFromOutside() {
        DecisionModel model = SCORE.read();

        assertThat(model.decisions()).containsExactly("green-grade", "exclusion", "score", "level");
        assertThat(model.inputs("green-grade")).containsExactly("credit", "illegal", "k", "quality");
        assertThat(model.inputs("level")).containsExactly("k");
        assertThatThrownBy(() -> model.inputs("price")).hasMessageContaining("there is no decision price");
    }

    @Test
    void aTableCanBeRead() {
        Table table = SCORE.read().tables().get(1);

        assertThat(table.decision()).isEqualTo("exclusion");
        assertThat(table.policy()).isEqualTo(HitPolicy.COLLECT_MIN);
        assertThat(table.inputs()).containsExactly(new Column("credit", "The credit", Kind.STRING), new Column("illegal", "The illegal", Kind.BOOLEAN));
        assertThat(table.rules()).extracting(Rule::id).containsExactly("clean", "yellow", "illegal");
        assertThat(table.rules().get(1).cells()).extracting(Cell::text).containsExactly("\"YELLOW\"", "-");
        assertThat(SCORE.read().tables().get(0).requires()).containsExactly("exclusion", "score");
    }

    @Test
    void aTableKnowsWhereItsAnswersChange() {
        Table table = Model.table("hitPolicy=\"FIRST\"", "k:number; word:string | out:number",
                "a; <= 6000; \"B\" | 1", "b; (6000..8000.0]; not(\"A\") | 2", "c; 8000, > 9000; - | 3").read().tables().get(0);

        assertThat(table.ends("k")).extracting(BigDecimal::intValue).containsExactly(6000, 8000, 9000);
        assertThat(table.words("word")).containsExactly("A", "B");
        assertThatThrownBy(() -> table.ends("price")).hasMessage("rating does not read price");
    }

    @Test
    void aFactOfAnotherTypeIsRefusedWithItsName() {
        DecisionModel model = Model.table("", "n:number; word:string | out:number", "a; -; - | 1").read();

        assertThatThrownBy(() -> model.decide("rating", Map.of("n", "5"))).hasMessage("rating: the fact n is '5'; a number is asked for");
        assertThatThrownBy(() -> model.decide("rating", Map.of("word", 5))).hasMessage("rating: the fact word is '5'; a string is asked for");
        assertThatThrownBy(() -> model.decide("rating", Map.of("n", List.of(5)))).hasMessageContaining("the fact n is '[5]'");
        Map<String, Object> unread = new HashMap<>(Map.of("n", 5, "other", new Object()));
        unread.put("word", null);
        assertThat(model.decide("rating", unread).value("out")).isEqualTo(BigDecimal.ONE);
    }

    private static BigDecimal decide(String aggregation, int n, String... rules) {
        String policy = "hitPolicy=\"COLLECT\" aggregation=\"%s\"".formatted(aggregation);
        return (BigDecimal) Model.table(policy, "n:number | out:number", rules).read().decide("rating", Map.of("n", n)).value("out");
    }
}
