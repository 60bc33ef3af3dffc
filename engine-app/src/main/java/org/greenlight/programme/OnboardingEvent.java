package org.greenlight.programme;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What can happen while a supplier is checked; funder and supplier see it, a screening only the funder. */
public sealed interface OnboardingEvent extends DomainEvent {

    /** Owners are counted, not named: their names stay in the funder's own table. */
    record SupplierFactsGiven(UUID caseId, Set<UUID> parties, String sector, String environmentalCredit, int beneficialOwners)
            implements OnboardingEvent {}

    record SupplierScreened(UUID caseId, Set<UUID> parties, boolean clear, String reference, String hits) implements OnboardingEvent {}

    record AccountProbed(UUID caseId, Set<UUID> parties, String outcome, String reference) implements OnboardingEvent {}

    /** By an officer with a reason, or by a check (officer null) with a code. */
    record OnboardingReturned(UUID caseId, Set<UUID> parties, UUID officer, String code, String reason) implements OnboardingEvent {}

    record OnboardingApproved(UUID caseId, Set<UUID> parties, UUID officer) implements OnboardingEvent {}

    record OnboardingRefused(UUID caseId, Set<UUID> parties, UUID officer, String reason) implements OnboardingEvent {}

    record OnboardingCompleted(UUID caseId, Set<UUID> parties, UUID programmeId, UUID supplierId) implements OnboardingEvent {}
}
