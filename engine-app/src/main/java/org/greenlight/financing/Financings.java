package org.greenlight.financing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Financings extends Repository<Financing, UUID> {

    Financing save(Financing financing);

    void flush();

    Optional<Financing> findById(UUID id);

    List<Financing> findByIdInOrderByNumber(Collection<UUID> ids);

    @Query("""
            select f from Financing f
            where f.id = :id and (f.claim.supplierId in :parties or f.claim.funderId in :parties)""")
    Optional<Financing> find(UUID id, Collection<UUID> parties);

    @Query("""
            select f from Financing f
            where f.claim.supplierId in :parties or f.claim.funderId in :parties
            order by f.appliedAt desc, f.id desc""")
    List<Financing> of(Collection<UUID> parties, Limit limit);

    default Financing get(UUID id) {
        return findById(id).orElseThrow(() -> Problem.notFound("financing-unknown", id));
    }
}
