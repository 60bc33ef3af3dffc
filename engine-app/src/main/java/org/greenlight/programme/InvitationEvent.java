package org.greenlight.programme;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What can happen to an invitation; lighthouse enterprise, funder and supplier see it. */
public sealed interface InvitationEvent extends DomainEvent {

    record InvitationSent(UUID caseId, Set<UUID> parties, UUID programmeId, String uscc, String name, LocalDate expiresOn)
            implements InvitationEvent {}

    record InvitationSentAgain(UUID caseId, Set<UUID> parties, LocalDate expiresOn) implements InvitationEvent {}

    record InvitationRevoked(UUID caseId, Set<UUID> parties, String reason) implements InvitationEvent {}

    record InvitationLapsed(UUID caseId, Set<UUID> parties, LocalDate lastDay) implements InvitationEvent {}

    record InvitationAccepted(UUID caseId, Set<UUID> parties, UUID person) implements InvitationEvent {}

    record InvitationDeclined(UUID caseId, Set<UUID> parties, UUID person, String reason) implements InvitationEvent {}

    record SupplierCheckBegun(UUID caseId, Set<UUID> parties) implements InvitationEvent {}

    record SupplierRefused(UUID caseId, Set<UUID> parties) implements InvitationEvent {}

    record SupplierOnboarded(UUID caseId, Set<UUID> parties, UUID programmeId, UUID supplierId) implements InvitationEvent {}
}
