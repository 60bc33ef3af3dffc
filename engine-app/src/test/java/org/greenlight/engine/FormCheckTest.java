package org.greenlight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.greenlight.engine.FormRejected.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final JsonNode FORM = read("""
            {"id": "review", "schemaVersion": 16, "type": "default", "components": [
              {"type": "text", "text": "Only shown"},
              {"type": "textfield", "key": "supplier", "label": "Supplier", "disabled": true},
              {"type": "group", "label": "Decision", "components": [
                {"type": "radio", "key": "decision", "values": [{"value": "APPROVE"}, {"value": "REJECT"}, {"value": "RETURN"}], "validate": {"required": true}}]},
              {"type": "textarea", "key": "reason", "validate": {"minLength": 4, "maxLength": 10}},
              {"type": "textfield", "key": "amount", "validate": {"pattern": "^[0-9]+\\\\.[0-9]{2}$"}},
              {"type": "number", "key": "days", "validate": {"min": 1, "max": 180}, "decimalDigits": 0},
              {"type": "checkbox", "key": "agreed", "validate": {"required": true}},
              {"type": "datetime", "subtype": "date", "key": "visit"},
              {"type": "checklist", "key": "documents", "valuesKey": "knownDocuments"},
              {"type": "textfield", "key": "rework", "validate": {"required": true}, "conditional": {"hide": "=decision != \\"RETURN\\""}},
              {"type": "group", "label": "Visit", "conditional": {"hide": "=region = \\"abroad\\""}, "components": [
                {"type": "textfield", "key": "guide"}]},
              {"type": "dynamiclist", "path": "owners", "components": [
                {"type": "textfield", "key": "name", "validate": {"required": true}}]}]}
            """);
    private static final Map<String, Object> GOOD = Map.of("decision", "APPROVE", "agreed", true);

    @Test
    void aFilledFormPassesAndEmptyFieldsAreLeftOut() {
        assertThat(check(Map.of("decision", "APPROVE", "agreed", true, "reason", " ", "days", 30)))
                .isEqualTo(Map.of("decision", "APPROVE", "agreed", true, "days", "30"));
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnce() {
        assertThat(problems(Map.of("reason", "no", "days", 181, "amount", "12")))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("decision", "required"), tuple("agreed", "required"), tuple("reason", "min-length"),
                        tuple("days", "max"), tuple("amount", "pattern"));
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        assertThat(problems(with("approvedBy", "somebody"))).containsExactly(new FieldProblem("approvedBy", "unknown", null));
    }

    @Test
    void aFieldThatIsOnlyShownIsRefused() {
        assertThat(problems(with("supplier", "another"))).containsExactly(new FieldProblem("supplier", "read-only", null));
    }

    @Test
    void anOptionThatTheFormDoesNotOfferIsRefused() {
        assertThat(problems(Map.of("decision", "WAIVE", "agreed", true))).containsExactly(new FieldProblem("decision", "option", "WAIVE"));
    }

    @Test
    void optionsMayComeFromTheDataOfTheTask() {
        Map<String, Object> shown = Map.of("knownDocuments", List.of(Map.of("value", "licence", "label", "Licence")));
        assertThat(FormCheck.check(FORM, shown, with("documents", List.of("licence")))).containsEntry("documents", List.of("licence"));
        assertThat(problems(with("documents", List.of("licence")))).containsExactly(new FieldProblem("documents", "option", "licence"));
    }

    @Test
    void aRequiredBoxMustBeTicked() {
        assertThat(problems(Map.of("decision", "APPROVE", "agreed", false))).containsExactly(new FieldProblem("agreed", "required", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "01.12.2026"})
    void aDateThatIsNoneIsRefused(String date) {
        assertThat(problems(with("visit", date))).containsExactly(new FieldProblem("visit", "type", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "many"})
    void aNumberThatIsNoneIsRefused(String number) {
        assertThat(problems(with("days", number))).containsExactly(new FieldProblem("days", "type", null));
    }

    @Test
    void aFieldOfAListIsNamedByItsPlace() {
        assertThat(problems(with("owners", List.of(Map.of("name", "A"), Map.of()))))
                .containsExactly(new FieldProblem("owners[1].name", "required", null));
    }

    @Test
    void aRequiredFieldThatWasShownMustBeFilledIn() {
        assertThat(problems(Map.of("decision", "RETURN", "agreed", true))).containsExactly(new FieldProblem("rework", "required", null));
        assertThat(check(Map.of("decision", "RETURN", "agreed", true, "rework", "the amount"))).containsEntry("rework", "the amount");
    }

    @Test
    void aFieldThatWasHiddenIsRefusedAndAnEmptyOneIsNone() {
        assertThat(problems(with("rework", "the amount"))).containsExactly(new FieldProblem("rework", "hidden", null));
        assertThat(check(with("rework", ""))).doesNotContainKey("rework");
    }

    @Test
    void aConditionMayAskTheDataOfTheTaskAndHidesItsWholeGroup() {
        assertThat(FormCheck.check(FORM, Map.of("region", "at home"), with("guide", "somebody"))).containsEntry("guide", "somebody");
        assertThat(catchThrowableOfType(FormRejected.class, () -> FormCheck.check(FORM, Map.of("region", "abroad"), with("guide", "somebody"))).fields())
                .containsExactly(new FieldProblem("guide", "hidden", null));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> form = new java.util.HashMap<>(GOOD);
        form.put(field, value);
        return form;
    }

    private static Map<String, Object> check(Map<String, Object> submitted) {
        return FormCheck.check(FORM, Map.of(), submitted);
    }

    private static List<FieldProblem> problems(Map<String, Object> submitted) {
        return catchThrowableOfType(FormRejected.class, () -> check(submitted)).fields();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
