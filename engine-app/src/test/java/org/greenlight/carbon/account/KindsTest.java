package org.greenlight.carbon.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each formula on a figure that was computed by hand, and the attributes of the methods. */
class KindsTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1000 x (0.64 x 44/56 + 0.02 x 44/40)           | clinker-oxides  |                | 1000 | t  | cao 65 %;caoNonCarbonate 1 %;mgo 2 %;mgoNonCarbonate 0 % | 3011 2025 | | 524.8571428571
            50 x (0.6 x 44/56 + 0.015 x 44/40)             | kiln-dust       |                | 50   | t  | cao 60 %;mgo 1.5 %          | 3011 2025 |          | 24.3964285714
            2000 x 0.1 % x 44/12                           | carbon-oxidised | raw_meal       | 2000 | t  |                             | 3011 2025 |          | 7.3333333333
            10 x 1 x 44/12                                 | carbon-oxidised | carbon_powder  | 10   | t  |                             | 3041 2025 |          | 36.6666666667
            100 x (0.55 x 0.44 + 0.4 x 0.522)              | carbonate-mix   | dolomite       | 100  | t  | share.CaCO3 55 %;share.MgCO3 40 % | 3041 2025 |    | 45.08
            10 x 0.98 x 0.415                              | carbonate       | Na2CO3         | 10   | t  | share 98 %                  | 3041 2025 |          | 4.067
            1 x 0.596: the EU rounds otherwise             | carbonate       | Li2CO3         | 1    | t  | share 100 %                 | 3041 2025 | EU-CBAM  | 0.596
            10 x 90 % x 0.44 x 100 %                       | desulphurisation | CaCO3         | 10   | t  |                             | 3670 2025 |          | 3.96
            24 h x 1000 x 10 mg x 30 x 0.02 x 0.98 x 44/12 | fume-incineration |              | 24   | h  | flow 1000 Nm3/h;volatiles 10 mg/Nm3;ncv 30 GJ/t;carbonContent 0.02 tC/GJ;oxidation 98 % | 3091 2025 | | 0.0005174400
            1000 x 13.9 kg/t x (1 - 0.9 x 0.95) x 310      | n2o             | nitric_high_pressure | 1000 | t | destruction 90 %;usage 95 % | 2611 2025 |    | 624.805
            100 x 300 kg/t x 310                           | n2o             | adipic_nitric_oxidation | 100 | t |                           | 2614 2025 |          | 9300
            1000 x (0.034 x 6500 + 0.0034 x 9200) kg/t     | aluminium-pfc   |                | 1000 | t  |                             | 3216 2025 |          | 252.28
            1000 x 0.143 x 0.5 kg/t x (6630 + 0.121 x 11100) | aluminium-pfc-slope | CWPB     | 1000 | t  | anodeEffectMinutes 0.5 min/d | 3216 2025 | EU-CBAM | 570.07665
            1000 x 1.16 x 10/95 kg/t x (6630 + 0.121 x 11100) | aluminium-pfc-overvoltage | CWPB | 1000 | t | overvoltage 10 mV;currentEfficiency 95 % | 3216 2025 | EU-CBAM | 973.5574736842
            1000 x 0.42 x (1 - 0.02 - 0.004) x 44/12       | aluminium-anode |                | 1000 | t  |                             | 3216 2025 |          | 1503.04
            100 x 31.4 x 0.085 x 0.8                       | fuel-alternative | tyres         | 100  | t  |                             | 3011 2025 |          | 213.52
            100 tce x 29.3076 x 0.02618 x 0.93 x 44/12     | fuel-carbon     | bituminous     | 100  | tce |                            | 3670 2025 |          | 261.6400820880
            1 TJ x 56.1 x 0.667                            | waste-gas-exported |             | 1    | TJ |                             | 3110 2025 | EU-CBAM  | -37.4187
            1000 x 0.0154                                  | fixed-carbon    | crude_steel    | 1000 | t  |                             | 3120 2025 |          | -15.4
            10 x 3.663                                     | process-factor  | electrode      | 10   | t  |                             | 3120 2025 |          | 36.63
            2994.2 kJ/kg x 1000 kg x 0.11                  | heat-purchased  |                | 1    | t  | pressure 3 MPa;temperature 300 degC | 3670 2025 |  | 0.329362
            (2994.2 + 3115.7)/2 kJ/kg x 1000 kg x 0.11     | heat-purchased  |                | 1    | t  | pressure 3 MPa;temperature 325 degC | 3670 2025 |  | 0.3360445
            2777.0 kJ/kg x 1000 kg x 0.11                  | heat-exported   |                | 1    | t  | pressure 1 MPa              | 3670 2025 |          | -0.30547
            """)
    void theFormulaGivesTheFigure(
            String how, String kind, String item, String quantity, String unit, String parameters, String sectorAndYear, String method, BigDecimal tonnes) {
        String[] sector = sectorAndYear.split(" ");
        String lines = Accounts.line("a", kind, item == null ? "" : item, quantity, unit, parameters);
        // A deduction alone would make the total negative.
        lines += "," + Accounts.line("rest", "reported-process", "", "1000000", "tCO2", null);
        Statement statement = Accounts.account(Accounts.activity(sector[0], Integer.parseInt(sector[1]), method, lines));
        assertThat(statement.lines().get(0).signed().setScale(10, RoundingMode.HALF_UP)).as(how).isEqualByComparingTo(tonnes);
    }

    @Test
    void theBiomassOfAnAlternativeFuelIsReportedApart() {
        Statement statement = Accounts.account(Accounts.activity("3011", 2025, null, Accounts.line("tyres", "fuel-alternative", "tyres", "100", "t", null)));
        assertThat(statement.totals().biogenic()).isEqualByComparingTo("53.38");
        assertThat(statement.totals().withEnergy()).isEqualByComparingTo("213.52");
    }

    @Test
    void theSchemaNamesTheKindsThatThereAre() throws IOException {
        List<String> named = new ArrayList<>();
        new ObjectMapper().readTree(KindsTest.class.getResourceAsStream("/carbon/activity-1.schema.json"))
                .at("/$defs/line/properties/kind/enum").forEach(kind -> named.add(kind.asText()));
        assertThat(named).containsExactlyInAnyOrderElementsOf(Kinds.ALL.keySet());
    }

    @ParameterizedTest
    @CsvSource({"3670, 2026, GBT32150", "3670, 2025, NDRC-GENERAL", "4411, 2025, GBT32151.1", "3216, 2026, GBT32151.4", "3216, 2025, NDRC-ALUMINIUM",
            "3120, 2026, GBT32151.5", "3120, 2025, NDRC-STEEL", "3041, 2024, GBT32151.7", "3041, 2023, NDRC-GLASS", "C3011, 2024, GBT32151.8",
            "2521, 2024, GBT32151.13", "3091, 2025, GBT32151.34", "3218, 2025, GBT32151.41"})
    void theMethodIsTheOneInForceOnTheLastDayOfTheYear(String sector, int year, String method) {
        String fuel = Accounts.line("a", "reported-fuel", "", "1", "tCO2", null);
        assertThat(Accounts.account(Accounts.activity(sector, year, null, fuel)).method()).isEqualTo(method);
    }

    @Test
    void theTotalsAreShownByTheRoundingOfTheMethodAndKeptUnrounded() {
        String half = Accounts.line("a", "reported-process", "", "1.005", "tCO2", null) + "," + Accounts.line("b", "reported-heat", "", "0.02", "tCO2", null);
        Statement even = Accounts.account(Accounts.activity("3091", 2025, null, half));
        Statement up = Accounts.account(Accounts.activity("3670", 2025, null, half));
        assertThat(even.display().withoutEnergy()).as("GB/T 8170: half to even").isEqualTo(new BigDecimal("1.00"));
        assertThat(up.display().withoutEnergy()).as("reporting forms: half up").isEqualTo(new BigDecimal("1.01"));
        assertThat(up.totals().withEnergy()).isEqualByComparingTo("1.025");
        assertThat(up.display().withEnergy()).as("from the unrounded sum").isEqualTo(new BigDecimal("1.03"));
    }

    @Test
    void eachDefaultLowersTheDataQuality() {
        String measured = "ncv 42 GJ/t;carbonContent 0.02 tC/GJ;oxidation 98 %";
        BigDecimal all = quality(measured);
        BigDecimal two = quality("ncv 42 GJ/t;carbonContent 0.02 tC/GJ");
        BigDecimal one = quality("ncv 42 GJ/t");
        assertThat(all).isEqualByComparingTo("100");
        assertThat(List.of(all, two, one, quality(null))).isSortedAccordingTo((a, b) -> b.compareTo(a)).doesNotHaveDuplicates();
        assertThat(quality(null)).as("three rows of a table").isEqualByComparingTo("30");
    }

    private static BigDecimal quality(String parameters) {
        Statement statement = Accounts.account(Accounts.activity("3670", 2025, null, Accounts.line("a", "fuel-carbon", "diesel", "10", "t", parameters)));
        assertThat(statement.defaults()).hasSize(3 - (parameters == null ? 0 : parameters.split(";").length));
        return statement.dataQuality();
    }
}
