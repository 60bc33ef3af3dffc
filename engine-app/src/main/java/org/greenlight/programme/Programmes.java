package org.greenlight.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Programmes extends JpaRepository<Programme, UUID> {

    @Query("select p from Programme p where p.lighthouseId in :parties or p.funderId in :parties order by p.requestedAt desc")
    List<Programme> findAllOf(Collection<UUID> parties);

    @Query("select p from Programme p where p.id = :id and (p.lighthouseId in :parties or p.funderId in :parties)")
    Optional<Programme> findOf(UUID id, Collection<UUID> parties);

    Optional<Programme> findByIdAndLighthouseId(UUID id, UUID lighthouseId);
}
