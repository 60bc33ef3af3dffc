package org.greenlight.monitoring;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What happens to a funder's reports; the case is the report. Tonnes are decimal text, or null where nothing is known. */
public sealed interface MonitoringEvent extends DomainEvent {

    /** {@code digest} is over the report's bytes, {@code person} is who froze it. */
    record ReportFrozen(UUID caseId, Set<UUID> parties, int year, String view, String digest, String financedTonnes, String pcafScore, UUID person)
            implements MonitoringEvent {}
}
