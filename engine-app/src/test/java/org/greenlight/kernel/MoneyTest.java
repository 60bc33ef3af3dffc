package org.greenlight.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlight.kernel.Money.cny;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void anAmountStandsAtTheScaleOfItsCurrency() {
        assertThat(cny("12").text()).isEqualTo("12.00");
        assertThat(cny("12.5")).isEqualTo(cny("12.50"));
        assertThat(new Money(new BigDecimal("7"), Currency.getInstance("JPY")).text()).isEqualTo("7");
    }

    @Test
    void minorUnitsAndTextAreTheSameAmount() {
        assertThat(Money.ofMinor(113_000_000L, Money.CNY)).isEqualTo(cny("1130000.00"));
        assertThat(cny("-0.01").minor()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1,000.00", "1e3", "12.345", "12.", ".5", "+1", "１２", "1234567890123456"})
    void whatIsNotAPlainAmountIsRefused(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cny(text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("money-invalid"));
    }

    @Test
    void currenciesAreNeverMixed() {
        Money euro = Money.of("1.00", Currency.getInstance("EUR"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cny("1.00").plus(euro))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("currency-differs"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cny("1.00").compareTo(euro));
    }

    @Test
    void amountsAddUpAndCompare() {
        assertThat(cny("0.10").plus(cny("0.20"))).isEqualTo(cny("0.30"));
        assertThat(cny("1.00").minus(cny("1.01"))).isEqualTo(cny("0.01").negated());
        assertThat(cny("2.00").min(cny("1.00"))).isEqualTo(cny("1.00"));
        assertThat(cny("2.00").max(cny("1.00"))).isEqualTo(cny("2.00"));
        assertThat(cny("0.00").isZero()).isTrue();
        assertThat(cny("0.01").isPositive()).isTrue();
        assertThat(cny("-0.01").isNegative()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1130000.00, 9000, 1017000.00, 1017000.00",
        "0.01,       5000,       0.00,       0.01",
        "0.05,       9000,       0.04,       0.05",
        "-0.01,      5000,      -0.01,      -0.01"})
    void aShareIsRoundedAsItsNameSays(String amount, int basisPoints, String down, String halfUp) {
        BasisPoints share = new BasisPoints(basisPoints);
        assertThat(cny(amount).timesRoundedDown(share)).isEqualTo(cny(down));
        assertThat(cny(amount).timesRoundedHalfUp(share)).isEqualTo(cny(halfUp));
    }

    @Test
    void inJsonAnAmountIsADecimalString() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(cny("1130000"))).isEqualTo("\"1130000.00\"");
        assertThat(new ObjectMapper().writeValueAsString(new BasisPoints(385))).isEqualTo("385");
    }
}
