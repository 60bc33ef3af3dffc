package org.greenlight.assessment.catalogue;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/** What officers decide about a supplier's goods and the green catalogue; the case is the supplier. */
public sealed interface CatalogueEvent extends DomainEvent {

    /** An officer confirmed that goods are in the catalogue; {@code edition} stays what it is when a later one comes. */
    record GoodsMapped(
            UUID caseId, Set<UUID> parties, UUID mappingId, String goodsName, String edition, String entry, String entryName,
            String activity, boolean ghgReduction, String evidence, String evidenceReference, LocalDate evidenceValidUntil,
            Integer declaredShareBps, LocalDate confirmedOn)
            implements CatalogueEvent {}

    /** An officer decided that goods are not in the catalogue, or no longer. */
    record GoodsLeftOut(UUID caseId, Set<UUID> parties, UUID mappingId, String goodsName, String edition, String note, LocalDate confirmedOn)
            implements CatalogueEvent {}
}
