package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.greenlight.kernel.Money;
import org.junit.jupiter.api.Test;

class IntensityTest {

    private static Intensity intensity(String tonnes, String revenue) {
        return new Intensity(CarbonMass.tonnes(new BigDecimal(tonnes)), Money.cny(revenue));
    }

    @Test
    void anEnterpriseAtTheAverageHasTenThousand() {
        assertThat(intensity("1500", "100000000.00").againstBps(new BigDecimal("15"))).isEqualTo(10_000);
    }

    @Test
    void aLimitThatIsMetExactlyStaysMet() {
        assertThat(intensity("900", "100000000.00").againstBps(new BigDecimal("15"))).isEqualTo(6_000);
    }

    @Test
    void aTraceAboveALimitIsNotRoundedBelowIt() {
        assertThat(intensity("900.000001", "100000000.00").againstBps(new BigDecimal("15"))).isEqualTo(6_001);
    }

    @Test
    void kilogramsGiveTheSameAsTonnes() {
        Intensity inKilograms = new Intensity(CarbonMass.kilograms(new BigDecimal("900000")), Money.cny("100000000.00"));

        assertThat(inKilograms.againstBps(new BigDecimal("15"))).isEqualTo(6_000);
        assertThat(inKilograms.perMillion()).isEqualByComparingTo("9");
    }

    @Test
    void moreEmissionsNeverGiveALowerFigure() {
        Random random = new Random(37);
        for (int i = 0; i < 500; i++) {
            long tonnes = random.nextLong(1_000_000);
            String revenue = random.nextLong(1, 1_000_000_000) + ".00";
            BigDecimal average = BigDecimal.valueOf(random.nextLong(1, 100_000), 2);
            assertThat(intensity(String.valueOf(tonnes + random.nextLong(1_000)), revenue).againstBps(average))
                    .isGreaterThanOrEqualTo(intensity(String.valueOf(tonnes), revenue).againstBps(average));
        }
    }

    @Test
    void anAbsurdFigureIsTheLargestOneAndNoError() {
        assertThat(intensity("999999999999", "0.01").againstBps(new BigDecimal("0.01"))).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void withoutRevenueThereIsNoIntensity() {
        assertThatIllegalArgumentException().isThrownBy(() -> intensity("1", "0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> intensity("-1", "1.00"));
    }

    @Test
    void aChangeOfFivePercentIsFiveHundredAndATraceLessIsNotRoundedUpToIt() {
        Intensity before = intensity("1000", "100000000.00");

        assertThat(intensity("950", "100000000.00").changeBps(before)).contains(-500);
        assertThat(intensity("950.001", "100000000.00").changeBps(before)).contains(-499);
        assertThat(intensity("1000", "200000000.00").changeBps(before)).as("half per yuan").contains(-5_000);
        assertThat(intensity("1", "100000000.00").changeBps(intensity("0", "100000000.00"))).as("nothing before").isEmpty();
    }

    @Test
    void theShareOfBoughtEnergyIsToldOnlyWhereTheStatementTellsIt() {
        assertThat(statement("1000", "333.34").electricityShareBps()).isEqualTo(3_333);
        assertThat(statement("1000", null).electricityShareBps()).isNull();
        assertThat(statement("0", "0").electricityShareBps()).isNull();
    }

    private static StatementCard statement(String total, String scope2) {
        return new StatementCard(
                2025, CarbonMass.tonnes(new BigDecimal(total)), scope2 == null ? null : CarbonMass.tonnes(new BigDecimal(scope2)),
                EvidenceLevel.SELF, LocalDate.of(2025, 12, 31), "");
    }
}
