package org.greenlight.verifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6000          | 6000          | 5999 6001
            6000.0        | 6000          | 6000.1
            0.5           | 0.50          | 0.49 0.51
            -5            | -5            | 5 -4
            < 10          | 9 9.99 -10    | 10 11
            <= 10         | 10 9          | 10.01 11
            > 10          | 10.01 11      | 10 9
            >= -10        | -10 0         | -11
            [0..6000]     | 0 6000        | -1 6001
            (0..6000]     | 1 6000        | 0 6001
            [0..6000)     | 0 5999        | 6000
            ]0..6000[     | 1 5999        | 0 6000
            [ -1.5 .. 2 ] | -1.5 2        | -1.6 2.1
            [5..5]        | 5             | 4 6
            1, 3, > 7     | 1 3 8         | 2 7
            not(1, 3)     | 2 4           | 1 3
            """)
    void aNumberPassesOnOneSideOfEachLimitOnly(String condition, String passing, String failing) {
        Cell cell = Cell.read(condition);
        for (String number : passing.split(" ")) {
            assertThat(cell.matches(new BigDecimal(number))).as("%s for %s", number, condition).isTrue();
        }
        for (String number : failing.split(" ")) {
            assertThat(cell.matches(new BigDecimal(number))).as("%s for %s", number, condition).isFalse();
        }
    }

    @Test
    void wholeNumbersAndFractionsCompareByValue() {
        for (Number five : new Number[] {5, 5L, (short) 5, 5.0, 5.0f, new BigDecimal("5.00"), new java.math.BigInteger("5")}) {
            assertThat(Cell.read("5").matches(five)).isTrue();
            assertThat(Cell.read("< 5").matches(five)).isFalse();
        }
        assertThat(Cell.read("< 0.3").matches(0.1 + 0.1)).isTrue();
        assertThat(Cell.read("> 9007199254740992").matches(9007199254740993L)).as("beyond what a double holds").isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "RED"            | RED        | red
            "RED", "BLACK"   | BLACK      | GREEN
            not("RED")       | GREEN      | RED
            not("RED",null)  | GREEN      | RED
            "红色"            | 红色        | 红
            "a, b"           | a, b       | a
            "say \\"no\\""   | say "no"   | say no
            "a\\\\b"         | a\\b       | ab
            """)
    void aWordPassesIfItIsTheWord(String condition, String passing, String failing) {
        assertThat(Cell.read(condition).matches(passing)).isTrue();
        assertThat(Cell.read(condition).matches(failing)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "null", "null, 5", "5, null", "not(5)", "not(\"A\", \"B\")", "null,true", "false,null"})
    void nullPasses(String condition) {
        assertThat(Cell.read(condition).matches(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"A\"", "\"\"", "true", "false", "< 5", ">= 5", "[1..5]", "1, 5", "not(null)", "not(null, 5)", "not(\"A\", null)"})
    void nullDoesNotPass(String condition) {
        assertThat(Cell.read(condition).matches(null)).isFalse();
    }

    @Test
    void aTruthValueIsItself() {
        assertThat(Cell.read("true").matches(true)).isTrue();
        assertThat(Cell.read("true").matches(false)).isFalse();
        assertThat(Cell.read("null, false").matches(false)).isTrue();
        assertThat(Cell.read("null, false").matches(true)).isFalse();
        assertThat(Cell.read("not(null)").matches(false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abs(5)               | is no value
            5 + 1                | is too much
            - 5                  | a number is expected
            +5                   | is no value
            = 5                  | is no value
            5.                   | is too much
            .5                   | is no value
            5e3                  | is too much
            grade                | is no value
            ? > 5                | is no value
            date("2026-01-01")   | is no value
            TRUE                 | is no value
            "A                   | the closing quote is missing
            "A\\u0041"           | engines differ
            'A'                  | is no value
            5,                   | a value is missing
            -, 5                 | a number is expected
            5, "A"               | two types
            [6..4]               | nothing lies in the range
            (5..5]               | nothing lies in the range
            [1..5                | the end of a range is missing
            [a..b]               | a number is expected
            ["A".."B"]           | a number is expected
            < "A"                | a number is expected
            not(5                | ')' is missing
            not 5                | '(' is missing
            not(< 5)             | engines differ
            not([1..5])          | engines differ
            not(not(5))          | is no value
            not()                | is no value
            not(-)               | a number is expected
            not(true)            | write the other value
            true, false          | a list with truth values
            true, null           | a list with truth values
            """)
    void whatIsOutsideTheSubsetIsRefusedWithTheReason(String condition, String reason) {
        assertThatThrownBy(() -> Cell.read(condition)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + condition + "' is outside the FEEL subset").hasMessageContaining(reason);
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> Cell.read("not(5)").matches("5")).hasMessage("'5' is not of the type number that not(5) asks for");
        assertThatThrownBy(() -> Cell.read("5").matches(Double.NaN)).hasMessageContaining("is no number");
        assertThatThrownBy(() -> Cell.read("-").matches(new Object[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellKnowsItsEndsAndItsWords() {
        assertThat(Cell.read("< -5, 3, [10..20.0], (20..30)").ends()).extracting(BigDecimal::toPlainString).containsExactly("-5", "3", "10", "20.0", "30");
        assertThat(Cell.read("not(\"B\", null, \"A\")").words()).containsExactly("A", "B");
        assertThat(Cell.read("-").ends()).isEmpty();
    }

    @Test
    @Timeout(2)
    void aHostileTextHoldsNoThread() {
        assertThatThrownBy(() -> Cell.read("not(".repeat(10_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cell.read("((((((((((((((((((((((((((((((((((((((1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Cell.read("1, ".repeat(100_000) + "2").matches(2)).isTrue();
    }
}
