package org.greenlight.collateral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What happens to the registration of a financing's claim. No event carries the modification code. */
public sealed interface CollateralEvent extends DomainEvent {

    UUID financingId();

    @Override
    default UUID caseId() {
        return financingId();
    }

    /** The registry was searched; the certificates are those of other parties that may cover the claim. */
    record RegistrySearched(UUID financingId, Set<UUID> parties, String searchNumber, Instant searchedAt, List<String> otherCertificates)
            implements CollateralEvent {}

    /** An officer judged what the search found. */
    record ConflictJudged(UUID financingId, Set<UUID> parties, String judgement, String reason, UUID judgedBy)
            implements CollateralEvent {}

    /** By a second person; {@code approved} is false where it went back to the officer. */
    record JudgementApproved(UUID financingId, Set<UUID> parties, boolean approved, String reason, UUID approvedBy) implements CollateralEvent {}

    /** Our filing is in the registry; {@code registeredAt} is its rank. */
    record RegistrationFiled(UUID financingId, Set<UUID> parties, String certificateNumber, Instant registeredAt, LocalDate expiresOn)
            implements CollateralEvent {}

    /** Searched again: no earlier conflicting filing. Money may move. */
    record RegistrationEffective(UUID financingId, Set<UUID> parties, String certificateNumber) implements CollateralEvent {}

    /** Given up; the claim is free again. */
    record RegistrationAbandoned(UUID financingId, Set<UUID> parties, String reason) implements CollateralEvent {}

    /** The registry or the officer refused or decided something that a person has to see. */
    record RegistrationRefused(UUID financingId, Set<UUID> parties, String refusal) implements CollateralEvent {}

    /** Ended at the registry. */
    record RegistrationDischarged(UUID financingId, Set<UUID> parties, String certificateNumber, Instant dischargedAt, String reason)
            implements CollateralEvent {}

    /** The ten working days passed without discharge. */
    record DischargeLate(UUID financingId, Set<UUID> parties, LocalDate dueOn, String reason) implements CollateralEvent {}
}
