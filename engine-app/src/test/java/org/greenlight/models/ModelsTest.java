package org.greenlight.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure of every model that is shipped, and that each rule refuses a model that breaks it. */
class ModelsTest {

    @TestFactory
    Stream<DynamicTest> everyShippedProcessKeepsTheRules() {
        return Models.ofTheProduct().pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> assertThat(PageRules.findings(page)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyShippedDecisionKeepsTheRules() {
        return Models.ofTheProduct().tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> assertThat(TableRules.findings(table)).isEmpty()));
    }

    @Test
    void theGoodOrderKeepsTheRules() {
        assertThat(findings(Order.good())).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            process id="order"                          | process id="orders"                          | the process id 'orders' is not the file's name
            name="Order of goods" isExecutable="true"   | name="Order of goods"                        | the process is not executable
            camunda:historyTimeToLive="3650"            | camunda:candidateStarterUsers="x"            | no history time-to-live
            camunda:versionTag="1.0"                    | camunda:candidateStarterUsers="x"            | no version tag
            <bpmn:startEvent id="orderPlaced"           | <!-- why --><bpmn:startEvent id="orderPlaced"| an XML comment
            name="Reserve goods"                        | name=""                                      | order#reserveGoods: has no name
            toRateBuyer                                 | Flow_1a2b3c4                                 | order#Flow_1a2b3c4: the id is not a lowerCamel phrase
            `"rateBuyer"`                               | `"task7"`                                    | order#task7: the id is not a lowerCamel phrase
            default="notTrusted"                        | camunda:asyncBefore="false"                  | order#isBuyerTrusted: has no default way
            default="notTrusted"                        | default="trusted"                            | order#trusted: the default way has a condition
            id="trusted" name="yes"                     | id="trusted"                                 | order#trusted: a way out of a question has no name
            camunda:expression="${orderSteps.reserveGoods(claimId)}" | camunda:class="org.example.Reserve" | classes are not named in a model
            camunda:expression="${orderSteps.reserveGoods(claimId)}" | camunda:type="external" camunda:topic="x" | order#reserveGoods: calls a class or a topic
            <camunda:property name="data" value="${orderFacts.orderForm(claimId)}" /> | <camunda:property name="data"><camunda:script scriptFormat="js">1</camunda:script></camunda:property> | scripts are not used
            bpmndi:BPMNShape id="reserveGoods_di" bpmnElement="reserveGoods" | bpmndi:BPMNShape id="reserveGoods_di" bpmnElement="order" | order#reserveGoods: is not in the diagram
            """)
    void aProcessThatBreaksARuleIsRefused(String text, String replacement, String finding) {
        assertThat(findings(Order.broken("order.bpmn", text, replacement))).anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void aProcessWithTooManyNodesIsRefused() {
        StringBuilder more = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            more.append("<bpmn:task id=\"pack").append(letter).append("\" name=\"Pack\" />");
        }
        assertThat(findings(Order.broken("order.bpmn", "<bpmn:startEvent", more + "<bpmn:startEvent")))
                .anySatisfy(found -> assertThat(found).contains("nodes do not fit a page"));
    }

    @Test
    void aDiagramThatRunsToTheLeftIsRefused() {
        String moved = Order.files().get("order.bpmn").replaceAll(
                "(bpmnElement=\"rateBuyer\"[^>]*>\\s*<dc:Bounds x=\")[0-9.]+", "$1-4000");
        assertThat(PageRules.findings(Models.of(java.util.Map.of("order.bpmn", moved)).pages().get(0)))
                .anySatisfy(found -> assertThat(found).contains("order#rateBuyer: lies left of everything"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decision id="buyer-rating"          | decision id="rating"                  | is not the file's name
            hitPolicy="FIRST"                   | hitPolicy="RULE ORDER"                | hit policy RULE ORDER
            camunda:historyTimeToLive="3650"    | label="Buyer"                         | no history time-to-live
            <text>ordersPaid</text>             | <text>ordersPaid + 1</text>           | input 'ordersPaid + 1' is not a plain name
            typeRef="number"                    | typeRef="double"                      | input 'ordersPaid' has the type double
            &gt;= 10                            | abs(10)                               | condition 'abs(10)' is outside the FEEL subset
            &gt;= 10                            | &gt;= 10.5                            | condition '>= 10.5' is outside the FEEL subset
            <text>true</text>                   | <text>ordersPaid * 2</text>           | answer 'ordersPaid * 2' is no literal
            rule id="many-paid"                 | rule id="DecisionRule_1a2b3c4"        | is not a word of its own
            <description>House default.</description> | <description></description>     | rule many-paid names no source
            name="reasonZh"                     | name="reason"                         | no outputs reasonEn and reasonZh
            """)
    void aDecisionThatBreaksARuleIsRefused(String text, String replacement, String finding) {
        assertThat(findings(Order.broken("buyer-rating.dmn", text, replacement))).anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void aFileThatIsNotValidAgainstItsSchemaIsRefusedWithItsName() {
        assertThatThrownBy(() -> Order.broken("order.bpmn", "bpmn:callActivity", "bpmn:dialActivity"))
                .isInstanceOf(AssertionError.class).hasMessageContaining("order.bpmn is not valid");
        assertThatThrownBy(() -> Order.broken("buyer-rating.dmn", "inputEntry", "inputCell"))
                .isInstanceOf(AssertionError.class).hasMessageContaining("buyer-rating.dmn is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "5", "-5", "\"A\"", "\"A\",\"B\"", "not(\"A\")", "[0..6000]", "(6000..8000]", "< 5, > 10", "null", "true", "not(null)"})
    void theSubsetAllows(String condition) {
        assertThat(FeelSubset.isCondition(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "5 + 1", "date(\"2026-01-01\")", "contains(?, \"A\")", "grade", "some x in y satisfies x", "[a..b]", "if true then 1 else 2"})
    void theSubsetRefuses(String condition) {
        assertThat(FeelSubset.isCondition(condition)).isFalse();
    }

    private static List<String> findings(Models models) {
        List<String> findings = new ArrayList<>();
        models.pages().forEach(page -> findings.addAll(PageRules.findings(page)));
        models.tables().forEach(table -> findings.addAll(TableRules.findings(table)));
        return findings;
    }
}
