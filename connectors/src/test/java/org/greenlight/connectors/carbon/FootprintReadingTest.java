package org.greenlight.connectors.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.carbon.FootprintReading.Finding;

class FootprintReadingTest {

    private static final String GOOD = """
            {"id":"94f5a331-248c-4dac-b4e4-c95a8a8b435e","specVersion":"3.0.0","created":"2026-03-16T02:00:00Z","status":"Active",
             "companyName":"示例","companyIds":["urn:pact:company:customcode:uscc:91330200GLDEM1010W"],"productDescription":"电机",
             "productIds":["urn:pact:product:customcode:vendor-assigned:BJ-07"],"productNameCompany":"电机 BJ-07",
             "pcf":{"declaredUnitOfMeasurement":"piece","declaredUnitAmount":"1","productMassPerDeclaredUnit":"310",
             "referencePeriodStart":"2025-01-01T00:00:00Z","referencePeriodEnd":"2026-01-01T00:00:00Z","geographyCountry":"CN",
             "pcfExcludingBiogenicUptake":"1085.00","pcfIncludingBiogenicUptake":"1085.00","fossilGhgEmissions":"1085.00","fossilCarbonContent":"0",
             "ipccCharacterizationFactors":["AR6"],"crossSectoralStandards":["ISO14067"],"exemptedEmissionsPercent":"1.5",
             "dqi":{"technologicalDQR":"1.5","geographicalDQR":"1","temporalDQR":"5"}}}""";

    private static FootprintReading read(String... records) {
        return FootprintReading.read(("[" + String.join(",", records) + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> findings(String record) {
        FootprintReading reading = read(record);
        return reading.broken().isEmpty() ? List.of() : reading.broken().get(0).findings();
    }

    private static String with(String target, String replacement) {
        assertThat(GOOD).contains(target);
        return GOOD.replace(target, replacement);
    }

    @Test
    void aGoodRecordIsReadWithItsFiguresExactly() {
        FootprintReading reading = read(GOOD);

        assertThat(reading.broken()).isEmpty();
        assertThat(reading.good().get(0).pcf().pcfExcludingBiogenicUptake()).isEqualTo("1085.00");
        assertThat(read().good()).isEmpty();
    }

    @Test
    void aBrokenRecordIsRefusedWithFieldRuleAndSourceAndTheGoodOnesGoOn() {
        FootprintReading reading = read(GOOD, with("\"declaredUnitAmount\":\"1\"", "\"declaredUnitAmount\":\"0\""), GOOD);

        assertThat(reading.good()).hasSize(2);
        FootprintReading.Broken broken = reading.broken().get(0);
        assertThat(broken.position()).isEqualTo(1);
        assertThat(broken.id()).isEqualTo("94f5a331-248c-4dac-b4e4-c95a8a8b435e");
        assertThat(broken.productId()).endsWith("BJ-07");
        assertThat(broken.findings()).containsExactly(new Finding("pcf.declaredUnitAmount", FootprintRule.POSITIVE, ""));
        assertThat(broken.findings().get(0).source()).isEqualTo("PACT Technical Specifications 3.0.3, CarbonFootprint");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"94f5a331-248c-4dac-b4e4-c95a8a8b435e" | "id":"00000000-0000-0000-0000-000000000000" | id | UUID
            "specVersion":"3.0.0"                       | "specVersion":"2.3.0"                       | specVersion | VERSION
            "created":"2026-03-16T02:00:00Z"            | "created":"2026-03-16"                      | created | MOMENT
            "status":"Active"                           | "status":"Draft"                            | status | WORD
            "companyName":"示例"                        | "companyName":" "                           | companyName | TEXT
            "productIds":["urn:pact:product:customcode:vendor-assigned:BJ-07"] | "productIds":["BJ-07"] | productIds | URNS
            "productIds":["urn:pact:product:customcode:vendor-assigned:BJ-07"] | "productIds":[]     | productIds | URNS
            "declaredUnitOfMeasurement":"piece"         | "declaredUnitOfMeasurement":"set"           | pcf.declaredUnitOfMeasurement | WORD
            "declaredUnitAmount":"1"                    | "declaredUnitAmount":1                      | pcf.declaredUnitAmount | POSITIVE
            "declaredUnitAmount":"1"                    | "declaredUnitAmount":"-1"                   | pcf.declaredUnitAmount | POSITIVE
            "declaredUnitAmount":"1"                    | "declaredUnitAmount":"1e3"                  | pcf.declaredUnitAmount | POSITIVE
            "pcfExcludingBiogenicUptake":"1085.00"      | "pcfExcludingBiogenicUptake":"1085."        | pcf.pcfExcludingBiogenicUptake | DECIMAL
            "pcfExcludingBiogenicUptake":"1085.00"      | "pcfExcludingBiogenicUptake":"1,085"        | pcf.pcfExcludingBiogenicUptake | DECIMAL
            "fossilGhgEmissions":"1085.00"              | "fossilGhgEmissions":"-1"                   | pcf.fossilGhgEmissions | NOT_NEGATIVE
            "exemptedEmissionsPercent":"1.5"            | "exemptedEmissionsPercent":"101"            | pcf.exemptedEmissionsPercent | PERCENT
            "ipccCharacterizationFactors":["AR6"]       | "ipccCharacterizationFactors":["AR6","AR6"] | pcf.ipccCharacterizationFactors | TEXTS
            "temporalDQR":"5"                           | "temporalDQR":"5.1"                         | pcf.dqi.temporalDQR | RATING
            "temporalDQR":"5"                           | "temporalDQR":"0.9"                         | pcf.dqi.temporalDQR | RATING
            "geographyCountry":"CN"                     | "geographyCountry":"China"                  | pcf.geographyCountry | PLACE
            "referencePeriodEnd":"2026-01-01T00:00:00Z" | "referencePeriodEnd":"2025-01-01T00:00:00Z" | pcf.referencePeriodEnd | PERIOD
            "fossilCarbonContent":"0",                  | "biogenicCO2Uptake":"2",                    | pcf.fossilCarbonContent | REQUIRED
            "pcf":{                                     | "carbon":{                                  | pcf | REQUIRED
            "status":"Active",                          | "status":"Active","validityPeriodStart":"2027-01-01T00:00:00Z","validityPeriodEnd":"2026-01-01T00:00:00Z", | validityPeriodEnd | PERIOD
            """)
    void eachRuleIsToldAtItsField(String target, String replacement, String field, FootprintRule rule) {
        assertThat(findings(with(target, replacement))).extracting(Finding::field, Finding::rule).contains(org.assertj.core.groups.Tuple.tuple(field, rule));
    }

    @Test
    void exactlyOneOrNoneOfTheGeographyFieldsIsGiven() {
        assertThat(findings(with("\"geographyCountry\":\"CN\",", ""))).isEmpty();
        assertThat(findings(with("\"geographyCountry\":\"CN\"", "\"geographyCountrySubdivision\":\"CN-35\""))).isEmpty();
        assertThat(findings(with("\"geographyCountry\":\"CN\"", "\"geographyCountry\":\"CN\",\"geographyRegionOrSubregion\":\"Asia\"")))
                .extracting(Finding::rule).containsExactly(FootprintRule.ONE_GEOGRAPHY, FootprintRule.ONE_GEOGRAPHY);
    }

    @Test
    void everyUnitOfTheSpecificationIsAccepted() {
        assertThat(FootprintChecks.UNITS).hasSize(10).allSatisfy(unit -> assertThat(findings(with("\"piece\"", "\"" + unit + "\""))).isEmpty());
    }

    @Test
    void everyBrokenRuleOfARecordIsTold() {
        assertThat(findings("{}")).extracting(Finding::field)
                .containsExactlyInAnyOrder("id", "specVersion", "created", "status", "companyName", "companyIds", "productDescription", "productIds",
                        "productNameCompany", "pcf");
        assertThat(findings("7")).extracting(Finding::rule).containsExactly(FootprintRule.UNREADABLE);
    }

    @Test
    void whatIsNoArrayIsRefusedAsAWhole() {
        assertThatThrownBy(() -> FootprintReading.read("{\"data\":[]}".getBytes(StandardCharsets.UTF_8))).isInstanceOf(WireProblem.class);
    }
}
