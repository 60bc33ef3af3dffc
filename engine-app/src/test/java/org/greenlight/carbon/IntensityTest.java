package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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
}
