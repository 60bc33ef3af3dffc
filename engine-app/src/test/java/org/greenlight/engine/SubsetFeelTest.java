package org.greenlight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class SubsetFeelTest {

    private final SubsetFeel feel = new SubsetFeel();
    private final VariableContext facts = Variables.fromMap(Map.of("grade", "A", "days", 30L)).putValue("unknown", null).asVariableContext();

    @Test
    void aNameIsAFactAndAFactThatIsMissingIsNull() {
        assertThat(this.<Object>expression("grade")).isEqualTo("A");
        assertThat(this.<Object>expression("unknown")).isNull();
        assertThat(this.<Object>expression("missing")).isNull();
    }

    @Test
    void aWholeNumberIsALongAndAFractionStaysExact() {
        assertThat(this.<Object>expression("-40")).isEqualTo(-40L);
        assertThat(this.<Object>expression("40.0")).isEqualTo(40L);
        assertThat(this.<Object>expression("0.1")).isEqualTo(new BigDecimal("0.1"));
        assertThat(this.<Object>expression("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(this.<Object>expression("9223372036854775808")).isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(this.<Object>expression("null")).isNull();
        assertThat(this.<Object>expression("true")).isEqualTo(true);
    }

    @Test
    void aConditionIsAskedOfTheInput() {
        assertThat(feel.evaluateSimpleUnaryTests("<= 30", "days", facts)).isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("< 30", "days", facts)).isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("not(\"A\")", "grade", facts)).isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("null", "unknown", facts)).isTrue();
    }

    @Test
    void whatIsOutsideTheSubsetFailsSayingSo() {
        assertThatThrownBy(() -> expression("days + 1")).hasMessageContaining("outside the FEEL subset");
        assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests("abs(30)", "days", facts)).hasMessageContaining("outside the FEEL subset");
        assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests("5", "grade", facts)).hasMessageContaining("is not of the type number");
    }

    private <T> T expression(String text) {
        return feel.evaluateSimpleExpression(text, facts);
    }
}
