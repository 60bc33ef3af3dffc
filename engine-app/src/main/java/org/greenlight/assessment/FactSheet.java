package org.greenlight.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The facts that one assessment rests on, as they were known when it was made: the inputs of its decision tables. A fact
 * nobody knows is null.
 *
 * @param sector class of GB/T 4754
 * @param environmentalCredit colour of the authority's rating
 * @param energyLevel see {@link EnergyLevel}
 * @param dataAgeMonths whole months from the end of the statement's year to the day of the assessment
 * @param carbonEfficiencyBps intensity over the sector's average of the year, times 10000
 * @param footprintShareBps share of products with a valid footprint, times 10000
 * @param evidenceLevel who stands for the statement: THIRD_PARTY, SELF or NONE
 * @param carbonConsent whether the supplier allowed carbon data to be used; without it there is none here
 * @param statementYear the year the statement tells about, to its last day
 * @param footprintsLapseOn the first day on which a footprint that counts now no longer does; null if none counts
 */
@Embeddable
record FactSheet(
        String sector,
        String environmentalCredit,
        boolean illegalCapacity,
        boolean openMajorPenalty,
        String energyLevel,
        Integer dataAgeMonths,
        Integer carbonEfficiencyBps,
        Integer footprintShareBps,
        String evidenceLevel,
        boolean carbonConsent,
        Integer statementYear,
        @Column(name = "statement_sha256") String statementDigest,
        @Column(name = "footprints_sha256") String footprintsDigest,
        LocalDate footprintsLapseOn) {}
