package org.greenlight.carbon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.carbon.Footprint;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A product carbon footprint (PCF) as one document told it, by the rules of PACT 3.0. */
@Entity
class FootprintRecord {

    /** PACT 3.0: without a validity period a footprint counts for three years after its reference period. */
    private static final int YEARS_WITHOUT_PERIOD = 3;

    @Id
    private UUID id;

    private UUID documentId;
    private UUID supplierId;
    private String pactId;
    private String product;
    private String productName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> productIds;

    private String declaredUnit;
    private BigDecimal declaredAmount;

    @Column(name = "kg_co2e")
    private BigDecimal kilograms;

    private boolean active;
    private LocalDate referencePeriodEnd;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private EvidenceLevel evidence;

    @Version
    private Long version;

    protected FootprintRecord() {}

    FootprintRecord(UUID id, CarbonDocument document, Footprint told) {
        this.id = id;
        this.documentId = document.id();
        this.supplierId = document.supplierId();
        this.pactId = told.id();
        this.product = product(told);
        this.productIds = told.productIds() == null ? List.of(product) : told.productIds();
        this.productName = told.productNameCompany() == null ? told.productDescription() : told.productNameCompany();
        this.declaredUnit = told.pcf().declaredUnitOfMeasurement();
        this.declaredAmount = told.pcf().declaredUnitAmount();
        this.kilograms = told.pcf().pcfExcludingBiogenicUptake();
        this.active = "Active".equals(told.status());
        this.referencePeriodEnd = date(told.pcf().referencePeriodEnd());
        this.validFrom = told.validityPeriodStart() == null ? referencePeriodEnd : date(told.validityPeriodStart());
        this.validUntil = told.validityPeriodEnd() == null
                ? referencePeriodEnd.plusYears(YEARS_WITHOUT_PERIOD)
                : date(told.validityPeriodEnd());
        this.evidence = verified(told) ? EvidenceLevel.THIRD_PARTY : EvidenceLevel.SELF;
    }

    /** Not deprecated, and the day is in the validity period: its start counts, its end does not. */
    boolean isValidOn(LocalDate day) {
        return active && !day.isBefore(validFrom) && day.isBefore(validUntil);
    }

    /** Emissions of one declared amount of the product, without biogenic uptake. */
    CarbonMass mass() {
        return CarbonMass.kilograms(kilograms);
    }

    UUID documentId() {
        return documentId;
    }

    String pactId() {
        return pactId;
    }

    String product() {
        return product;
    }

    /** All its identifiers, URNs. */
    List<String> productIds() {
        return List.copyOf(productIds);
    }

    boolean isActive() {
        return active;
    }

    String productName() {
        return productName;
    }

    String declaredUnit() {
        return declaredUnit;
    }

    BigDecimal declaredAmount() {
        return declaredAmount;
    }

    LocalDate referencePeriodEnd() {
        return referencePeriodEnd;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it no longer counts. */
    LocalDate validUntil() {
        return validUntil;
    }

    EvidenceLevel evidence() {
        return evidence;
    }

    /** The first of the product's identifiers in order; a product without one is only this footprint. */
    private static String product(Footprint told) {
        List<String> ids = told.productIds() == null ? List.of() : told.productIds();
        return ids.stream().sorted().findFirst().orElse(told.id());
    }

    private static boolean verified(Footprint told) {
        return told.pcf().verification() != null
                && told.pcf().verification().providerName() != null
                && !told.pcf().verification().providerName().isBlank();
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
