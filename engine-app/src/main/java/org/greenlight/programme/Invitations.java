package org.greenlight.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Invitations extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByProgrammeIdAndUscc(UUID programmeId, String uscc);

    @Query("select i from Invitation i where i.id = :id"
            + " and (i.lighthouseId in :parties or i.funderId in :parties or i.supplierId in :parties)")
    Optional<Invitation> findOf(UUID id, Collection<UUID> parties);

    Optional<Invitation> findByIdAndLighthouseId(UUID id, UUID lighthouseId);

    @Query("select i from Invitation i where (:programmeId is null or i.programmeId = :programmeId)"
            + " and (i.lighthouseId in :parties or i.funderId in :parties or i.supplierId in :parties) order by i.sentAt, i.id")
    List<Invitation> findAllOf(UUID programmeId, Collection<UUID> parties);
}
