package org.greenlight.parameters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What happens to a funder's dated parameters; the case is the proposal. */
public sealed interface ParameterEvent extends DomainEvent {

    record ParameterProposed(
            UUID caseId, Set<UUID> parties, String kind, LocalDate validFrom, Map<String, String> values, String source, String reason,
            UUID person) implements ParameterEvent {}

    record ParameterPutInForce(UUID caseId, Set<UUID> parties, String kind, LocalDate validFrom, Map<String, String> values, UUID person)
            implements ParameterEvent {}

    record ParameterRejected(UUID caseId, Set<UUID> parties, String kind, String reason, UUID person) implements ParameterEvent {}
}
