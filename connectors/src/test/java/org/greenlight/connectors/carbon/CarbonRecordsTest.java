package org.greenlight.connectors.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.greenlight.connectors.WireProblem;

class CarbonRecordsTest {

    private static final String FOOTPRINT = """
            {"id":"94f5a331-248c-4dac-b4e4-c95a8a8b435e","specVersion":"3.0.0","created":"2026-03-16T02:00:00Z","status":"Active",
             "companyName":"示例","companyIds":["urn:pact:company:customcode:uscc:91330200GLDEM1010W"],"productDescription":"电机",
             "productIds":["urn:pact:product:customcode:vendor-assigned:BJ-07"],"productNameCompany":"电机 BJ-07",
             "pcf":{"declaredUnitOfMeasurement":"piece","declaredUnitAmount":"1","productMassPerDeclaredUnit":"310",
             "referencePeriodStart":"2025-01-01T00:00:00Z","referencePeriodEnd":"2026-01-01T00:00:00Z","pcfExcludingBiogenicUptake":"1085.00"}}""";

    private static FootprintSet read(String json) {
        return FootprintSet.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSetIsAnArrayOnTheWire() {
        FootprintSet set = read("[" + FOOTPRINT + "]");
        assertThat(set.footprints()).hasSize(1);
        assertThat(FootprintSet.read(set.bytes())).isEqualTo(set);
        assertThat(read("[]").footprints()).isEmpty();
    }

    @Test
    void withoutAPeriodAFootprintIsValidForThreeYearsFromTheEndOfItsReferencePeriod() {
        Footprint footprint = read("[" + FOOTPRINT + "]").footprints().get(0);
        assertThat(footprint.validAt(Instant.parse("2025-12-31T23:59:59Z"))).isFalse();
        assertThat(footprint.validAt(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(footprint.validAt(Instant.parse("2028-12-31T23:59:59Z"))).isTrue();
        assertThat(footprint.validAt(Instant.parse("2029-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void aFootprintWithoutTheFiguresWeNeedIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("[" + FOOTPRINT + "," + FOOTPRINT.replace("\"declaredUnitAmount\":\"1\"", "\"declaredUnitAmount\":\"0\"") + "]"))
                .isInstanceOf(WireProblem.class).hasMessageContaining("[1]");
        assertThatThrownBy(() -> read("[" + FOOTPRINT.replace("\"1085.00\"", "1085.00") + "]")).isInstanceOf(WireProblem.class)
                .hasMessageContaining("pcfExcludingBiogenicUptake");
        assertThatThrownBy(() -> read("{\"data\":[]}")).isInstanceOf(WireProblem.class);
    }

    @Test
    void aStatementOfAnotherFormatOrWithoutATotalIsRefused() {
        String statement = """
                {"format":"greenlight.ghg-statement/1","organisation":{"uscc":"91330200GLDEM1010W","name":"示例"},"year":2025,
                 "totalTonnesCO2e":"12345.678","verification":{"level":"THIRD_PARTY","verifier":"示例核查"},"issuedOn":"2026-04-20"}""";
        assertThat(GhgStatement.read(statement.getBytes(StandardCharsets.UTF_8)).totalTonnesCO2e()).isEqualTo("12345.678");
        assertThatThrownBy(() -> GhgStatement.read(statement.replace("statement/1", "statement/2").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WireProblem.class).hasMessageContaining("greenlight.ghg-statement/1");
        assertThatThrownBy(() -> GhgStatement.read(statement.replace("12345.678", "-1").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WireProblem.class).hasMessageContaining("totalTonnesCO2e");
    }
}
