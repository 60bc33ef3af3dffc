package org.greenlight.verifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model outside the subset is refused with its place, before anything is decided by it. */
class RefusedModelTest {

    private static final Model GOOD = Model.table("hitPolicy=\"FIRST\"", "orders:number; word:string | rating:string; points:number",
            "many; >= 10; \"A\" | \"GOOD\"; 7", "rest; -; - | \"FAIR\"; 1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            >= 10                 | abs(10)                   | decision rating: rule many, column orders: 'abs(10)' is outside the FEEL subset
            >= 10                 | "TEN"                     | rule many, column orders: '"TEN"' is no condition on a number
            "A"                   | 5                         | rule many, column word: '5' is no condition on a string
            "GOOD"                | word                      | rule many, column rating: 'word' is outside the FEEL subset
            "GOOD"                | 5                         | rule many, column rating: '5' is no string
            <text>7</text>        | <text></text>             | rule many, column points: '' is outside the FEEL subset: a literal is missing
            <text>7</text>        | <text>7 * 2</text>        | rule many, column points: '7 * 2' is outside
            rule id="rest"        | rule id="many"            | two rules of one id
            rule id="rest"        | rule                      | two rules of one id, or one without
            >orders<              | >orders + 1<              | the input 'orders + 1', which is no plain name
            >orders<              | >true<                    | the input 'true'
            typeRef="number"><text> | typeRef="integer"><text> | the column orders of type 'integer'
            hitPolicy="FIRST"     | hitPolicy="PRIORITY"      | the hit policy PRIORITY, which is outside
            hitPolicy="FIRST"     | hitPolicy="FIRST" aggregation="SUM" | the hit policy FIRST SUM
            hitPolicy="FIRST"     | hitPolicy="COLLECT" aggregation="COUNT" | the hit policy COLLECT COUNT
            hitPolicy="FIRST"     | hitPolicy="COLLECT" aggregation="SUM" | has one output, a number
            name="points"         | name="rating"             | two outputs of one name
            <decision id="rating" | <decision id=""           | has no id
            <decisionTable        | <informationRequirement><requiredDecision href="#other"/></informationRequirement><decisionTable | decision rating requires other, which is not in the file
            <decisionTable        | <informationRequirement><requiredDecision href="x.dmn#other"/></informationRequirement><decisionTable | requires x.dmn#other, which is not in the file
            <decisionTable        | <informationRequirement><requiredDecision href="#rating"/></informationRequirement><decisionTable | decision rating requires itself
            <decisionTable        | <knowledgeRequirement/><decisionTable | a business knowledge model
            <decision id          | <businessKnowledgeModel/><decision id | a businessKnowledgeModel is outside the subset
            </input>              | <inputValues><text>1</text></inputValues></input> | allowed values of orders
            <inputExpression      | <inputExpression expressionLanguage="juel" | the language juel is not FEEL
            name="d"              | name="d" expressionLanguage="http://www.w3.org/1999/XPath" | the language http://www.w3.org/1999/XPath is not FEEL
            20191111              | 20151101                  | not a DMN 1.3 file
            </definitions>        |                           | not a DMN file
            """)
    void aBrokenModelIsRefusedNamingThePlace(String text, String replacement, String finding) {
        String broken = GOOD.text().replaceFirst(Pattern.quote(text),
                Matcher.quoteReplacement(replacement == null ? "" : replacement));
        assertThat(broken).isNotEqualTo(GOOD.text());
        assertThatThrownBy(() -> Model.read(broken)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(finding);
    }

    @Test
    void aRuleWithTooFewCellsIsRefused() {
        String broken = GOOD.text().replaceFirst("<inputEntry><text>-</text></inputEntry>", "");
        assertThatThrownBy(() -> Model.read(broken)).hasMessageContaining("2 inputs and 2 outputs; rule rest does not");
    }

    @Test
    void nothingIsReadFromOutsideTheFile() {
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + GOOD.text().replace("\"GOOD\"", "\"&x;\"");
        assertThatThrownBy(() -> Model.read(entity)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void aListIsNoFactOfAnotherTable() {
        Model model = new Model()
                .decision("first", List.of(), "hitPolicy=\"COLLECT\"", "n:number | word:string", "a; - | \"A\"")
                .decision("second", List.of("first"), "", "word:string | out:number", "a; \"A\" | 1");
        assertThatThrownBy(model::read).hasMessage("decision second reads word of first, which is a list: no condition of the subset looks into lists");
    }

    @Test
    void anAnswerIsReadAsTheTypeItIs() {
        Model model = new Model()
                .decision("first", List.of(), "", "n:number | word:string", "a; - | \"A\"")
                .decision("second", List.of("first"), "", "word:number | out:number", "a; 1 | 1");
        assertThatThrownBy(model::read).hasMessage("decision second reads word of first, which is a string, as a number");
    }

    @Test
    void anAnswerHasOneAuthor() {
        Model model = new Model()
                .decision("first", List.of(), "", "n:number | word:string", "a; - | \"A\"")
                .decision("other", List.of(), "", "n:number | word:string", "a; - | \"B\"")
                .decision("second", List.of("first", "other"), "", "word:string | out:number", "a; - | 1");
        assertThatThrownBy(model::read).hasMessage("decision second reads word, which [first, other] answer");
    }

    @Test
    void decisionsDoNotRequireEachOtherInACircle() {
        Model model = new Model()
                .decision("first", List.of("second"), "", "n:number | word:string", "a; - | \"A\"")
                .decision("second", List.of("first"), "", "n:number | out:number", "a; - | 1");
        assertThatThrownBy(model::read).hasMessageContaining("decision first requires itself: first, second");
    }
}
