package org.greenlight.programme;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Onboardings extends JpaRepository<Onboarding, UUID> {

    @Query("select o from Onboarding o where o.id = :id and (o.funderId in :parties or o.supplierId in :parties)")
    Optional<Onboarding> findOf(UUID id, Collection<UUID> parties);

    Optional<Onboarding> findByProgrammeIdAndSupplierId(UUID programmeId, UUID supplierId);

    /** The newest facts of a supplier; it may take part in several programmes. */
    Optional<Onboarding> findFirstBySupplierIdAndStateNotOrderByGivenAtDesc(UUID supplierId, Onboarding.State state);
}
