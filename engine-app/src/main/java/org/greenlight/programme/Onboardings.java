package org.greenlight.programme;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Onboardings extends JpaRepository<Onboarding, UUID> {

    Optional<Onboarding> findByProgrammeIdAndSupplierId(UUID programmeId, UUID supplierId);

    /** The newest facts of a supplier; it may take part in several programmes. */
    Optional<Onboarding> findFirstBySupplierIdAndStateNotOrderByGivenAtDesc(UUID supplierId, Onboarding.State state);
}
