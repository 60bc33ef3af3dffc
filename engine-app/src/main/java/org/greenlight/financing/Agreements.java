package org.greenlight.financing;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Agreements extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findById(UUID financingId);

    @Query("""
            select a from Agreement a
            where a.financingId = :financingId and (a.supplierId in :parties or a.funderId in :parties)""")
    Optional<Agreement> find(UUID financingId, Collection<UUID> parties);

    default Agreement get(UUID financingId) {
        return findById(financingId).orElseThrow(() -> Problem.notFound("agreement-unknown", financingId));
    }
}
