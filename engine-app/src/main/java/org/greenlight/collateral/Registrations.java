package org.greenlight.collateral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Registrations extends Repository<Registration, UUID> {

    /** Reserves the claim. Zero rows if it has a living registration already, whoever of our funders has it. */
    @Modifying
    @Query(nativeQuery = true, value =
            """
            insert into registration (financing_id, financing_number, claim_id, fingerprint, funder_id, supplier_id,
                                      lighthouse_id, state, opened_at, version)
            values (:financingId, :number, :claimId, :fingerprint, :funderId, :supplierId, :lighthouseId, 'WANTED', :at, 0)
            on conflict do nothing
            """)
    int reserve(UUID financingId, String number, UUID claimId, String fingerprint, UUID funderId, UUID supplierId,
            UUID lighthouseId, Instant at);

    Optional<Registration> findById(UUID financingId);

    boolean existsById(UUID financingId);

    Registration save(Registration registration);
}
