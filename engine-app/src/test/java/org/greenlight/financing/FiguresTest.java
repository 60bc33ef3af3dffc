package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlight.kernel.Money.cny;

import java.time.LocalDate;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final LocalDate VALUE_DATE = LocalDate.of(2026, 12, 1);

    /** Each discount was worked out by hand; the exact value stands in the comment. */
    @ParameterizedTest
    @CsvSource({
        // 1017000 x 3.45 % x 45/360 = 4385.8125
        "1130000.00, 1017000.00, 345, 2027-01-15, 4385.81, 1012614.19,  113000.00",
        // 333333.33 x 3.75 % x 37/360 = 1284.722209...
        "1000000.00,  333333.33, 375, 2027-01-07, 1284.72,  332048.61,  666666.67",
        // 2460 x 3.00 % x 1/360 = 0.205: the half fen goes up
        "   3000.00,    2460.00, 300, 2026-12-02,    0.21,    2459.79,     540.00",
        // 2459.99 x 3.00 % x 1/360 = 0.20499...: under the half it goes down
        "   3000.00,    2459.99, 300, 2026-12-02,    0.20,    2459.79,     540.01",
        // the same day costs nothing
        "   3000.00,    2460.00, 300, 2026-12-01,    0.00,    2460.00,     540.00"})
    void theSupplierGetsTheAdvanceLessTheDiscountNowAndTheRestWhenTheDebtorHasPaid(
            String face, String advance, int rate, LocalDate due, String discount, String payout, String heldBack) {
        Figures figures = Figures.compute(cny(face), cny(face), cny(advance), new BasisPoints(rate), VALUE_DATE, due);

        assertThat(figures).isEqualTo(new Figures(
                cny(advance).minor(), cny(discount).minor(), cny(payout).minor(), cny(heldBack).minor(), VALUE_DATE));
    }

    @ParameterizedTest
    @CsvSource({"1130000.00, 9000, 1017000.00", "0.05, 9000, 0.04", "100.01, 8500, 85.00", "100.00, 0, 0.00"})
    void whatMayBeAdvancedIsNeverRoundedUp(String face, int share, String cap) {
        assertThat(Figures.cap(cny(face), new BasisPoints(share))).isEqualTo(cny(cap));
    }

    @Test
    void moreThanTheCapIsRefused() {
        assertThat(refusalOf(cny("90.01"))).isEqualTo("amount-over-cap");
        assertThat(refusalOf(cny("90.00"))).isNull();
    }

    @Test
    void nothingAndLessThanNothingIsRefused() {
        assertThat(refusalOf(cny("0.00"))).isEqualTo("amount-not-positive");
        assertThat(refusalOf(cny("-0.01"))).isEqualTo("amount-not-positive");
    }

    @ParameterizedTest
    @CsvSource({"385, -40, 345", "385, 30, 415", "385, 0, 385", "230, -40, 200", "385, -185, 200", "385, -184, 201"})
    void theRateIsBaseAndGreenPartAndNeverUnderTheFloor(int base, int spread, int rate) {
        assertThat(new GreenPrice(spread, 200, "en", "zh").rateOver(new BasisPoints(base))).isEqualTo(new BasisPoints(rate));
    }

    private static String refusalOf(Money advance) {
        try {
            Figures.compute(cny("100.00"), cny("90.00"), advance, new BasisPoints(385), VALUE_DATE, VALUE_DATE.plusDays(30));
            return null;
        } catch (Problem problem) {
            assertThat(problem.field()).contains("amount");
            return problem.code();
        }
    }

    @Test
    void aDueDateBeforeTheValueDateIsRefused() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Figures.compute(
                cny("100.00"), cny("90.00"), cny("90.00"), new BasisPoints(385), VALUE_DATE, VALUE_DATE.minusDays(1)));
    }
}
