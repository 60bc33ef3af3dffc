package org.greenlight.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.greenlight.kernel.Money;
import org.junit.jupiter.api.Test;

class BalancesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static Balances balances(Balances.Movement... movements) {
        return new Balances(List.of(movements), Money.CNY);
    }

    private static Balances.Movement on(String day, String amount) {
        return new Balances.Movement(LocalDate.parse(day), Money.cny(amount));
    }

    @Test
    void aNinetyDayAdvanceRepaidBeforeTheYearsEndCountsInTheAverageOnly() {
        Balances repaid = balances(on("2026-03-01", "365000.00"), on("2026-05-30", "-365000.00"));
        assertThat(repaid.on(LAST)).isEqualTo(Money.cny("0"));
        assertThat(repaid.average(FIRST, LAST)).isEqualTo(Money.cny("90000.00"));
    }

    @Test
    void anAdvanceOpenAtTheYearsEndCountsFullyThereAndByItsDaysInTheAverage() {
        Balances open = balances(on("2026-12-22", "365000.00"));
        assertThat(open.on(LAST)).isEqualTo(Money.cny("365000.00"));
        assertThat(open.on(LocalDate.of(2026, 12, 21))).isEqualTo(Money.cny("0"));
        assertThat(open.average(FIRST, LAST)).isEqualTo(Money.cny("10000.00"));
    }

    @Test
    void whatWasLentInAnEarlierYearCountsFromTheFirstDayOn() {
        assertThat(balances(on("2025-06-30", "100.00")).average(FIRST, LAST)).isEqualTo(Money.cny("100.00"));
        assertThat(balances(on("2025-06-30", "100.00"), on("2025-07-30", "-100.00")).average(FIRST, LAST)).isEqualTo(Money.cny("0"));
    }

    @Test
    void theAverageEqualsTheMeanOfEveryDaysBalance() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<Balances.Movement> movements = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                movements.add(new Balances.Movement(FIRST.minusDays(30).plusDays(random.nextInt(430)), Money.ofMinor(random.nextInt(1_000_000), Money.CNY)));
            }
            Balances balances = new Balances(movements, Money.CNY);
            BigDecimal sum = FIRST.datesUntil(LAST.plusDays(1)).map(day -> balances.on(day).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(balances.average(FIRST, LAST).amount()).isEqualByComparingTo(sum.divide(BigDecimal.valueOf(365), 2, RoundingMode.HALF_UP));
        }
    }
}
