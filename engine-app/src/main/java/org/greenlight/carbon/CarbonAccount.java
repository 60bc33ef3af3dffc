package org.greenlight.carbon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.carbon.account.ActivityAccounting;
import org.greenlight.carbon.account.Statement;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What the kernel made of a supplier's activity file, with the factor rows that counted. Never changed. */
@Entity
class CarbonAccount extends AbstractAggregateRoot<CarbonAccount> {

    @Id
    private UUID id;

    private UUID documentId;
    private UUID supplierId;
    private UUID funderId;

    @Column(name = "reporting_year")
    private int year;

    private String method;
    private String methodVersion;
    private LocalDate factorDay;
    private long newestFactor;
    private BigDecimal withoutEnergyTonnes;
    private BigDecimal withEnergyTonnes;
    private BigDecimal dataQuality;

    @JdbcTypeCode(SqlTypes.JSON)
    private String result;

    private UUID uploadedBy;
    private Instant computedAt;

    @Version
    private Long version;

    protected CarbonAccount() {}

    CarbonAccount(
            UUID id, CarbonDocument document, UUID funderId, LocalDate factorDay, ActivityAccounting.Computed computed, UUID person) {
        Statement statement = computed.statement();
        this.id = id;
        this.documentId = document.id();
        this.supplierId = document.supplierId();
        this.funderId = funderId;
        this.year = statement.year();
        this.method = statement.method();
        this.methodVersion = statement.methodVersion();
        this.factorDay = factorDay;
        this.newestFactor = computed.newestFactor();
        this.withoutEnergyTonnes = statement.totals().withoutEnergy();
        this.withEnergyTonnes = statement.totals().withEnergy();
        this.dataQuality = statement.dataQuality();
        this.result = computed.json();
        this.uploadedBy = person;
        this.computedAt = document.fetchedAt();
        registerEvent(new CarbonEvent.ActivityAccounted(
                supplierId, parties(supplierId, funderId), id, documentId, document.sha256(), year, method + ":" + methodVersion,
                withEnergyTonnes.toPlainString(), dataQuality.toPlainString(), person));
    }

    /** The supplier, and the funder whose rows counted. */
    static Set<UUID> parties(UUID supplierId, UUID funderId) {
        return funderId == null ? Set.of(supplierId) : Set.of(supplierId, funderId);
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    /** Whose own factor rows went before the house's; null where only the house's counted. */
    UUID funderId() {
        return funderId;
    }

    int year() {
        return year;
    }

    String method() {
        return method;
    }

    String methodVersion() {
        return methodVersion;
    }

    LocalDate factorDay() {
        return factorDay;
    }

    long newestFactor() {
        return newestFactor;
    }

    BigDecimal withoutEnergyTonnes() {
        return withoutEnergyTonnes;
    }

    BigDecimal withEnergyTonnes() {
        return withEnergyTonnes;
    }

    BigDecimal dataQuality() {
        return dataQuality;
    }

    /** The whole statement as JSON. */
    String result() {
        return result;
    }

    UUID uploadedBy() {
        return uploadedBy;
    }

    Instant computedAt() {
        return computedAt;
    }
}
