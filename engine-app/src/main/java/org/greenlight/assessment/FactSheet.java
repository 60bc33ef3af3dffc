package org.greenlight.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenlight.programme.Certificate;
import org.greenlight.programme.CertificateKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The facts that one assessment rests on, as they were known when it was made: the inputs of its decision tables. A fact
 * nobody knows is null.
 *
 * @param sector class of GB/T 4754
 * @param environmentalCredit colour of the authority's rating
 * @param majorPenalty NONE, OPEN_MAJOR or CLOSED_MAJOR_3Y
 * @param energyLevel see {@link EnergyLevel}
 * @param dataAgeMonths whole months from the end of the statement's year to the day of the assessment
 * @param carbonEfficiencyBps intensity over the sector's average of the year, times 10000
 * @param footprintShareBps share of products with a valid footprint, times 10000
 * @param evidenceLevel who stands for the statement: THIRD_PARTY, SELF or NONE
 * @param carbonConsent whether the supplier allowed carbon data to be used; without it there is none here
 * @param statementYear the year the statement tells about, to its last day
 * @param footprintsLapseOn the first day on which a footprint that counts now no longer does; null if none counts
 * @param transitionPlan NONE or DATED_PLAN
 * @param certificates the ones that count on the day
 * @param certificatesLapseOn the first day on which one of them no longer counts; null if none counts
 * @param pcafScore data quality of the emissions, 1 best to 5
 * @param intensityChangeBps change of the intensity to the year before, times 10000; negative is better
 * @param catalogueGreenBps share of its sales that is mapped to the 2025 catalogue with the greenhouse gas flag, times 10000
 * @param catalogueOtherBps share that is mapped without the flag
 * @param electricityShareBps share of its emissions that comes from bought energy, times 10000
 * @param renewableShareBps share of its electricity that is renewable, times 10000, with {@code renewableEvidence} for it
 */
@Embeddable
record FactSheet(
        String sector,
        String environmentalCredit,
        boolean illegalCapacity,
        String majorPenalty,
        String energyLevel,
        Integer dataAgeMonths,
        Integer carbonEfficiencyBps,
        Integer footprintShareBps,
        String evidenceLevel,
        boolean carbonConsent,
        Integer statementYear,
        @Column(name = "statement_sha256") String statementDigest,
        @Column(name = "footprints_sha256") String footprintsDigest,
        LocalDate footprintsLapseOn,
        String transitionPlan,
        @JdbcTypeCode(SqlTypes.JSON) List<Certificate> certificates,
        LocalDate certificatesLapseOn,
        int pcafScore,
        Integer intensityChangeBps,
        Integer catalogueGreenBps,
        Integer catalogueOtherBps,
        Integer electricityShareBps,
        Integer renewableShareBps,
        String renewableEvidence) {

    /** The facts under the names by which the decision tables ask for them. */
    Map<String, Object> asked() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("environmentalCredit", environmentalCredit);
        facts.put("illegalCapacity", illegalCapacity);
        facts.put("majorPenalty", majorPenalty);
        facts.put("energyLevel", energyLevel);
        facts.put("transitionPlan", transitionPlan);
        facts.put("evidenceLevel", evidenceLevel);
        facts.put("dataAgeMonths", dataAgeMonths);
        facts.put("footprintShareBps", footprintShareBps);
        facts.put("carbonEfficiencyBps", carbonEfficiencyBps);
        facts.put("catalogueGreenBps", catalogueGreenBps);
        facts.put("catalogueOtherBps", catalogueOtherBps);
        facts.put("pcafScore", pcafScore);
        facts.put("intensityChangeBps", intensityChangeBps);
        facts.put("nationalGreenFactory", holds(CertificateKind.NATIONAL_GREEN_FACTORY));
        facts.put("provincialGreenFactory", holds(CertificateKind.PROVINCIAL_GREEN_FACTORY));
        facts.put("greenSupplyChain", holds(CertificateKind.GREEN_SUPPLY_CHAIN));
        facts.put("zeroCarbonFactory", holds(CertificateKind.ZERO_CARBON_FACTORY));
        facts.put("iso50001", holds(CertificateKind.ISO_50001));
        facts.put("iso14001", holds(CertificateKind.ISO_14001));
        facts.put("iso140641", holds(CertificateKind.ISO_14064_1));
        facts.put("productFootprintCertificate", holds(CertificateKind.PRODUCT_FOOTPRINT_CERTIFICATE));
        facts.put("cleanerProduction", holds(CertificateKind.CLEANER_PRODUCTION));
        return facts;
    }

    private boolean holds(CertificateKind kind) {
        return certificates.stream().anyMatch(certificate -> certificate.kind() == kind);
    }
}
