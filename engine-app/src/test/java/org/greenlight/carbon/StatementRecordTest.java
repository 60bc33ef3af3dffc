package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.connectors.carbon.GhgStatement;
import org.junit.jupiter.api.Test;

class StatementRecordTest {

    private static StatementRecord statement(GhgStatement.Level level, String verifier) {
        CarbonDocument document = new CarbonDocument(
                UUID.randomUUID(), UUID.randomUUID(), CarbonDocument.Kind.STATEMENT, "carbon-data/pull-statement",
                Instant.parse("2026-12-01T01:00:00Z"), new byte[0]);
        return new StatementRecord(UUID.randomUUID(), document, new GhgStatement(
                GhgStatement.FORMAT, new GhgStatement.Organisation("91330200GLDEM1010W", "示例"), 2025, new BigDecimal("1849.2"),
                null, null, new GhgStatement.Verification(level, verifier), LocalDate.of(2026, 4, 20)));
    }

    @Test
    void aVerificationThatNamesNobodyIsOnlyTheEnterprisesWord() {
        assertThat(statement(GhgStatement.Level.THIRD_PARTY, "示例核查").evidence()).isEqualTo(EvidenceLevel.THIRD_PARTY);
        assertThat(statement(GhgStatement.Level.THIRD_PARTY, " ").evidence()).isEqualTo(EvidenceLevel.SELF);
        assertThat(statement(GhgStatement.Level.THIRD_PARTY, null).evidence()).isEqualTo(EvidenceLevel.SELF);
        assertThat(statement(GhgStatement.Level.SELF, "示例核查").evidence()).isEqualTo(EvidenceLevel.SELF);
    }

    @Test
    void itsAgeCountsFromTheEndOfItsYear() {
        assertThat(statement(GhgStatement.Level.SELF, null).periodEnd()).isEqualTo("2025-12-31");
    }

    @Test
    void lastYearsStatementIsExpectedFromJulyOn() {
        PullStatement pullStatement = new PullStatement(null, null, null);
        assertThat(pullStatement.year(LocalDate.of(2026, 12, 1))).isEqualTo(2025);
        assertThat(pullStatement.year(LocalDate.of(2027, 6, 30))).isEqualTo(2025);
        assertThat(pullStatement.year(LocalDate.of(2027, 7, 1))).isEqualTo(2026);
        assertThat(new PullPriorStatement(null, null, null).year(LocalDate.of(2026, 12, 1))).as("the year before").isEqualTo(2024);
    }
}
