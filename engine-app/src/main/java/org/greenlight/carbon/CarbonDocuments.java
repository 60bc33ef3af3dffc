package org.greenlight.carbon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CarbonDocuments extends JpaRepository<CarbonDocument, UUID> {

    Optional<CarbonDocument> findFirstBySupplierIdAndKindOrderByFetchedAtDescIdDesc(UUID supplierId, CarbonDocument.Kind kind);

    /** Newest first, for the supplier itself and for funders that assess it. */
    @Query(
            """
            select d from CarbonDocument d where d.supplierId = :supplierId and (d.supplierId in :parties
                or exists (select 1 from CarbonReader r where r.supplierId = d.supplierId and r.funderId in :parties))
            order by d.fetchedAt desc, d.id desc
            """)
    List<CarbonDocument> findAllOf(UUID supplierId, Collection<UUID> parties);
}
