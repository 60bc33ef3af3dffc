package org.greenlight.financing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DebtorNotices extends Repository<DebtorNotice, UUID> {

    DebtorNotice save(DebtorNotice notice);

    Optional<DebtorNotice> findById(UUID financingId);

    @Query("select n from DebtorNotice n where n.debtorId in :parties order by n.noticedAt desc")
    List<DebtorNotice> toDebtors(Collection<UUID> parties, Limit limit);

    @Query("select n from DebtorNotice n where n.financingId = :financingId and n.debtorId in :parties")
    Optional<DebtorNotice> toDebtor(UUID financingId, Collection<UUID> parties);
}
