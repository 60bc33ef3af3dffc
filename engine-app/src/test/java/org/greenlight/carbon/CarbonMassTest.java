package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarbonMassTest {

    @Test
    void aTonneIsAThousandKilogramsExactly() {
        CarbonMass mass = CarbonMass.tonnes(new BigDecimal("12345.678901"));

        assertThat(mass.in(CarbonMass.Unit.KILOGRAM).amount()).isEqualByComparingTo("12345678.901");
        assertThat(mass).isEqualTo(CarbonMass.kilograms(new BigDecimal("12345678.901")));
        assertThat(mass.hashCode()).isEqualTo(CarbonMass.kilograms(new BigDecimal("12345678.9010")).hashCode());
    }

    @Test
    void unitsCommute() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            CarbonMass one = CarbonMass.tonnes(BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(9)));
            CarbonMass other = CarbonMass.kilograms(BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(9)));

            assertThat(one.plus(other)).isEqualTo(other.plus(one));
            assertThat(one.in(CarbonMass.Unit.KILOGRAM).in(CarbonMass.Unit.TONNE)).isEqualTo(one);
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        }
    }

    @Test
    void aPersonReadsTheUnitWithTheFigure() {
        assertThat(CarbonMass.tonnes(new BigDecimal("1849.200"))).hasToString("1849.200 tCO2e");
        assertThat(CarbonMass.kilograms(new BigDecimal("2.5"))).hasToString("2.5 kgCO2e");
    }
}
