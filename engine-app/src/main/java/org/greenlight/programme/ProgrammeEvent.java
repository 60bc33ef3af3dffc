package org.greenlight.programme;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;
import org.greenlight.kernel.Money;

/** What can happen to a programme; the case is the programme itself, the lighthouse enterprise and the funder see it. */
public sealed interface ProgrammeEvent extends DomainEvent {

    record ProgrammeRequested(
            UUID caseId, Set<UUID> parties, String name, Money limit, int maxTenorDays, int advanceRateBps, String recourse,
            boolean signedBatchConfirms) implements ProgrammeEvent {}

    /** For the funder only: a listed enterprise must not be warned by us. */
    record StopListAsked(UUID caseId, Set<UUID> parties, String check, String note) implements ProgrammeEvent {}

    record StandingDecided(
            UUID caseId, Set<UUID> parties, boolean supports, String limitClass, String reasonEn, String reasonZh)
            implements ProgrammeEvent {}

    record ProgrammeApproved(UUID caseId, Set<UUID> parties, UUID officer, boolean signerAuthorityChecked) implements ProgrammeEvent {}

    record ProgrammeReturned(UUID caseId, Set<UUID> parties, UUID officer, String reason) implements ProgrammeEvent {}

    record ProgrammeRefused(UUID caseId, Set<UUID> parties, UUID officer, String reason) implements ProgrammeEvent {}

    record ProgrammeWithdrawn(UUID caseId, Set<UUID> parties) implements ProgrammeEvent {}

    record ProgrammeSentBack(UUID caseId, Set<UUID> parties, UUID approver, String reason) implements ProgrammeEvent {}

    record ProgrammeActivated(UUID caseId, Set<UUID> parties, UUID approver) implements ProgrammeEvent {}
}
