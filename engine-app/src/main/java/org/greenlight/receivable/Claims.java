package org.greenlight.receivable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, UUID> {

    Claim save(Claim claim);

    void flush();

    Optional<Claim> findById(UUID id);

    @Query("""
            select c from Claim c
            where (c.debtorId in :parties or c.creditorId in :parties or c.funderId in :parties) and c.state in :states
            order by c.receivedAt desc, c.id desc""")
    List<Claim> of(Collection<UUID> parties, Collection<Claim.State> states, Limit limit);

    @Query("""
            select c from Claim c
            where c.id = :id and (c.debtorId in :parties or c.creditorId in :parties or c.funderId in :parties)""")
    Optional<Claim> find(UUID id, Collection<UUID> parties);

    @Query("select c from Claim c where c.invoiceNumberKey = :key and c.state = 'CONFIRMED' order by c.id")
    List<Claim> confirmed(String key);

    default Claim get(UUID id) {
        return findById(id).orElseThrow(() -> Problem.notFound("claim-unknown", id));
    }
}
