package org.greenlight.connectors.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.greenlight.connectors.WireProblem;

class CarbonRecordsTest {

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
