package org.greenlight.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BankCredits extends Repository<BankCredit, UUID> {

    BankCredit save(BankCredit credit);

    Optional<BankCredit> findById(UUID id);

    Optional<BankCredit> findByAccountAndEntryReference(String account, String entryReference);

    @Query("select c from BankCredit c where c.funderId = :funderId and c.state = org.greenlight.settlement.CreditState.UNMATCHED order by c.receivedAt")
    List<BankCredit> unmatched(UUID funderId);

    @Query("select c from BankCredit c where c.financingId = :financingId order by c.receivedAt, c.id")
    List<BankCredit> of(UUID financingId);

    @Query("select c from BankCredit c where c.state <> org.greenlight.settlement.CreditState.COUNTED and c.state <> org.greenlight.settlement.CreditState.PAID order by c.receivedAt, c.id")
    List<BankCredit> inSuspense();
}
