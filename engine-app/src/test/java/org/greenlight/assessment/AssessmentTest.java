package org.greenlight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.programme.Certificate;
import org.greenlight.programme.CertificateKind;
import org.greenlight.verifier.decision.DecisionModel;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Verdict GRADE_B = new Verdict(true, 70, 2, "B", "GREEN", "good", "良好", 4, List.of());
    private static final Verdict RED = new Verdict(false, 20, 6, "NONE", "ORDINARY", "red", "红色", 4, List.of());

    private static final GreenDecision TABLES = tables();

    private static GreenDecision tables() {
        try (InputStream file = AssessmentTest.class.getResourceAsStream("/processes/assessment/green-grade.dmn")) {
            return new GreenDecision(DecisionModel.read(file.readAllBytes()), 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Assessment assessment(Integer statementYear, LocalDate footprintsLapseOn, LocalDate certificatesLapseOn) {
        FactSheet facts = new FactSheet(
                "3415", "GREEN", false, "NONE", "NOT_HIGH_ENERGY", 11, 6_500, 10_000, "THIRD_PARTY", true, statementYear,
                null, null, footprintsLapseOn, "NONE",
                List.of(new Certificate(CertificateKind.ZERO_CARBON_FACTORY, LocalDate.of(2030, 1, 1))), certificatesLapseOn, 1, null, null, null, null, null, null);
        return new Assessment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), facts, TODAY, NOW);
    }

    private static Assessment graded(Integer statementYear, LocalDate footprintsLapseOn, LocalDate certificatesLapseOn) {
        Assessment assessment = assessment(statementYear, footprintsLapseOn, certificatesLapseOn);
        assessment.decide(GRADE_B, TABLES.dayTheDataIsTooOld(assessment.facts(), assessment.validUntil()).orElse(null), NOW);
        return assessment;
    }

    @Test
    void withoutEvidenceThatLapsesItHoldsForAYear() {
        assertThat(graded(null, null, null).validUntil()).isEqualTo("2027-12-01");
    }

    @Test
    void itEndsBeforeTheStatementIsTooOldForTheTable() {
        // 18 whole months after 2025-12-31 still count; the 19th is full on 2027-07-31, and from then on C would be the best.
        assertThat(graded(2025, null, null).validUntil()).isEqualTo("2027-07-30");
    }

    @Test
    void itEndsBeforeTheFirstFootprintLapses() {
        assertThat(graded(2025, LocalDate.of(2027, 3, 1), null).validUntil()).isEqualTo("2027-02-28");
    }

    @Test
    void itEndsBeforeTheFirstCertificateLapses() {
        assertThat(graded(2025, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 2, 1)).validUntil()).isEqualTo("2027-01-31");
    }

    @Test
    void evidenceThatLapsedBeforeDoesNotEndIt() {
        assertThat(graded(2020, TODAY, TODAY).validUntil()).isEqualTo("2027-12-01");
    }

    @Test
    void itsLastDayCountsAndTheNextDoesNot() {
        Assessment assessment = graded(null, null, null);

        assertThat(assessment.standingOn(LocalDate.of(2027, 12, 1)).grade()).isEqualTo("B");
        Standing lapsed = assessment.standingOn(LocalDate.of(2027, 12, 2));
        assertThat(lapsed.eligible()).isFalse();
        assertThat(lapsed.grade()).isEqualTo(Standing.NO_GRADE);
        assertThat(lapsed.reasonEn()).contains("lapsed");
    }

    @Test
    void theStandingSaysWhyInBothLanguages() {
        Standing standing = graded(null, null, null).standingOn(TODAY);

        assertThat(standing).isEqualTo(new Standing(true, "B", "GREEN", LocalDate.of(2027, 12, 1), "good", "良好", 1));
    }

    @Test
    void aSupplierThatIsNotEligibleKeepsTheReasonAndNoGrade() {
        Assessment assessment = assessment(null, null, null);
        assessment.decide(RED, null, NOW);

        assertThat(assessment.standingOn(TODAY))
                .isEqualTo(new Standing(false, "NONE", "ORDINARY", LocalDate.of(2027, 12, 1), "red", "红色", 1));
    }

    @Test
    void whatIsNotDecidedYetGivesNoStanding() {
        Assessment assessment = assessment(null, null, null);

        assertThat(assessment.standingOn(TODAY)).isEqualTo(Standing.none());
        assertThat(assessment.verdict()).isNull();
    }

    @Test
    void aDecisionIsTakenOnce() {
        Assessment assessment = graded(null, null, null);

        assertThatThrownBy(() -> assessment.decide(GRADE_B, null, NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> assessment.decide(RED, null, NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void aHighEnergySectorNeedsEvidenceOfItsEnergyLevel() {
        assertThat(EnergyLevel.of(Optional.of(false), Set.of())).isEqualTo(EnergyLevel.NOT_HIGH_ENERGY);
        assertThat(EnergyLevel.of(Optional.of(true), Set.of(CertificateKind.ISO_14001))).isEqualTo(EnergyLevel.UNKNOWN);
        assertThat(EnergyLevel.of(Optional.of(true), Set.of(CertificateKind.ENERGY_BASELINE))).isEqualTo(EnergyLevel.BETWEEN);
        assertThat(EnergyLevel.of(Optional.of(true), Set.of(CertificateKind.ENERGY_BASELINE, CertificateKind.ENERGY_BENCHMARK)))
                .isEqualTo(EnergyLevel.ABOVE_BENCHMARK);
        assertThat(EnergyLevel.of(Optional.of(true), Set.of(CertificateKind.ENERGY_BASELINE, CertificateKind.ENERGY_BELOW_BASELINE)))
                .as("what an audit found against it weighs more").isEqualTo(EnergyLevel.BELOW_BASELINE);
        assertThat(EnergyLevel.of(Optional.empty(), Set.of())).as("the sector is not known").isEqualTo(EnergyLevel.UNKNOWN);
    }
}
