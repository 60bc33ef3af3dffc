package org.greenlight.programme;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What people say to the hits of a screening. Only the funder sees it: a listed person must not be warned by us. */
public sealed interface ScreeningEvent extends DomainEvent {

    record HitJudged(
            UUID caseId, Set<UUID> parties, UUID hitId, String list, String name, String finding, String reason, String evidence,
            UUID officer) implements ScreeningEvent {}

    record FindingConfirmed(UUID caseId, Set<UUID> parties, UUID hitId, String finding, UUID approver) implements ScreeningEvent {}

    record FindingSentBack(UUID caseId, Set<UUID> parties, UUID hitId, String finding, String reason, UUID approver)
            implements ScreeningEvent {}

    /** All hits are namesakes. */
    record ScreeningCleared(UUID caseId, Set<UUID> parties, UUID approver) implements ScreeningEvent {}

    /** A hit is a true match; the case has ended. */
    record EndedByTrueMatch(UUID caseId, Set<UUID> parties, UUID approver) implements ScreeningEvent {}
}
