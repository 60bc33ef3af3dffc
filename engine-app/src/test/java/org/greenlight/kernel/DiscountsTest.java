package org.greenlight.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlight.kernel.Money.cny;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountsTest {

    private static final LocalDate VALUE_DATE = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        // 1017000 x 3.85 % x 45/360 = 4894.3125
        "1017000.00, 385, 2027-01-15, 4894.31",
        // 1000 x 3.60 % x 1/360 = 0.10
        "1000.00,    360, 2026-12-02,    0.10",
        // 50 x 3.60 % x 1/360 = 0.005: the half fen goes up
        "50.00,      360, 2026-12-02,    0.01",
        "49.99,      360, 2026-12-02,    0.00",
        "1017000.00, 385, 2026-12-01,    0.00"})
    void theDiscountIsAdvanceTimesRateTimesActualDaysOver360(String advance, int rate, LocalDate due, String discount) {
        assertThat(Discounts.simple(cny(advance), new BasisPoints(rate), VALUE_DATE, due)).isEqualTo(cny(discount));
    }

    @Test
    void aDueDateBeforeTheValueDateIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Discounts.simple(cny("1.00"), BasisPoints.ONE, VALUE_DATE, VALUE_DATE.minusDays(1)))
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("2026-12-01", "2026-11-30"));
    }
}
