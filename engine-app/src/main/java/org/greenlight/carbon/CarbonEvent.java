package org.greenlight.carbon;

import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What can happen to a supplier's carbon data; the case is the supplier's assessment. */
public sealed interface CarbonEvent extends DomainEvent {

    /** A partner's answer was stored. The digest is over the bytes as they came. */
    record DataPulled(UUID caseId, Set<UUID> parties, UUID documentId, String kind, String source, String sha256)
            implements CarbonEvent {}

    /** An answer was stored, but something in it can not be used. */
    record DataSetAside(UUID caseId, Set<UUID> parties, UUID documentId, String reason) implements CarbonEvent {}

    /** The partner has nothing about the supplier. */
    record NothingAtPartner(UUID caseId, Set<UUID> parties, String source, String code, String reason)
            implements CarbonEvent {}

    /** An activity file was accounted; its bytes are the document. Tonnes CO2e with bought energy, the quality 0 to 100. */
    record ActivityAccounted(
            UUID caseId, Set<UUID> parties, UUID carbonAccountId, UUID documentId, String sha256, int year, String method, String withEnergyTonnes,
            String dataQuality, UUID person) implements CarbonEvent {}
}
