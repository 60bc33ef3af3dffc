package org.greenlight.carbon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.connectors.carbon.GhgStatement;

/** What an enterprise emitted in one calendar year, as one document told it. */
@Entity
class StatementRecord {

    @Id
    private UUID id;

    private UUID documentId;
    private UUID supplierId;

    @Column(name = "reporting_year")
    private int year;

    @Column(name = "total_tonnes_co2e")
    private BigDecimal totalTonnes;

    @Column(name = "scope2_tonnes_co2e")
    private BigDecimal scope2Tonnes;

    @Enumerated(EnumType.STRING)
    private EvidenceLevel evidence;

    private String verifier;
    private LocalDate issuedOn;

    @Version
    private Long version;

    protected StatementRecord() {}

    StatementRecord(UUID id, CarbonDocument document, GhgStatement told) {
        this.id = id;
        this.documentId = document.id();
        this.supplierId = document.supplierId();
        this.year = told.year();
        this.totalTonnes = told.totalTonnesCO2e();
        this.scope2Tonnes = told.scope2TonnesCO2e();
        this.verifier = told.verification().verifier();
        this.issuedOn = told.issuedOn();
        this.evidence = evidence(told);
    }

    /** The supplier's own account: its word, until a verifier gives another one of the year. */
    StatementRecord(UUID id, CarbonDocument document, CarbonAccount account, BigDecimal scope2Tonnes) {
        this.id = id;
        this.documentId = document.id();
        this.supplierId = document.supplierId();
        this.year = account.year();
        this.totalTonnes = account.withEnergyTonnes();
        this.scope2Tonnes = scope2Tonnes;
        this.evidence = EvidenceLevel.SELF;
    }

    CarbonMass total() {
        return CarbonMass.tonnes(totalTonnes);
    }

    /** Null where the statement does not tell it. */
    CarbonMass scope2() {
        return scope2Tonnes == null ? null : CarbonMass.tonnes(scope2Tonnes);
    }

    /** The last day that the statement tells about; its age counts from here. */
    LocalDate periodEnd() {
        return LocalDate.of(year, 12, 31);
    }

    UUID documentId() {
        return documentId;
    }

    int year() {
        return year;
    }

    EvidenceLevel evidence() {
        return evidence;
    }

    String verifier() {
        return verifier;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** A verification that names no verifier is only the enterprise's word. */
    private static EvidenceLevel evidence(GhgStatement told) {
        String verifier = told.verification().verifier();
        boolean named = verifier != null && !verifier.isBlank();
        return told.verification().level() == GhgStatement.Level.THIRD_PARTY && named
                ? EvidenceLevel.THIRD_PARTY
                : EvidenceLevel.SELF;
    }
}
