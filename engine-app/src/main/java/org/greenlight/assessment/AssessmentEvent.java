package org.greenlight.assessment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What can happen to a supplier's assessment; the case is the supplier, the supplier and the funder see it. */
public sealed interface AssessmentEvent extends DomainEvent {

    UUID assessmentId();

    /** The facts are fixed. The digests are of the partners' documents, null where there was none. */
    record FactsGathered(
            UUID caseId, Set<UUID> parties, UUID assessmentId, String sector, String environmentalCredit,
            String energyLevel, Integer dataAgeMonths, Integer carbonEfficiencyBps, Integer footprintShareBps,
            int pcafScore, Integer intensityChangeBps, String evidenceLevel, boolean carbonConsent, String statementSha256, String footprintsSha256)
            implements AssessmentEvent {}

    record FoundNotEligible(
            UUID caseId, Set<UUID> parties, UUID assessmentId, int score, String reasonEn, String reasonZh, LocalDate validUntil)
            implements AssessmentEvent {}

    record Graded(
            UUID caseId, Set<UUID> parties, UUID assessmentId, String grade, String route, int score, int capRank,
            String reasonEn, String reasonZh, LocalDate validUntil)
            implements AssessmentEvent {}
}
