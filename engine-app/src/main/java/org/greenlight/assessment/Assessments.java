package org.greenlight.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Assessments extends JpaRepository<Assessment, UUID> {

    /** The newest decided one; ids grow with time, an id of the caller's breaks a tie only. */
    @Query(
            """
            select a from Assessment a where a.supplierId = :supplierId and a.decidedAt is not null
            order by a.decidedAt desc, a.id desc limit 1
            """)
    Optional<Assessment> findNewestDecided(UUID supplierId);

    @Query(
            """
            select a from Assessment a
            where a.supplierId = :supplierId and a.funderId = :funderId and a.decidedAt is not null
            order by a.decidedAt desc, a.id desc limit 1
            """)
    Optional<Assessment> findNewestDecided(UUID supplierId, UUID funderId);

    /** Newest first. */
    @Query(
            """
            select a from Assessment a
            where a.supplierId = :supplierId and (a.supplierId in :parties or a.funderId in :parties)
            order by a.startedAt desc, a.id desc
            """)
    List<Assessment> findAllOf(UUID supplierId, Collection<UUID> parties);
}
