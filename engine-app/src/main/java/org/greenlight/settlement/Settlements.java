package org.greenlight.settlement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Settlements extends Repository<Settlement, UUID> {

    /** What a credit is matched by, without loading the aggregate: it must not be in the session before it is locked. */
    record Candidate(UUID financingId, UUID lighthouseId, UUID supplierId, long openMinor, boolean collecting) {}

    /**
     * The row, locked to the end of the transaction. Money that arrives and the case that is about to wait for it both
     * come through here: whichever is second sees what the first did, so no wake-up is lost.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Settlement s where s.financingId = :financingId")
    Optional<Settlement> lock(UUID financingId);

    @Query("""
            select new org.greenlight.settlement.Settlements$Candidate(s.financingId, s.lighthouseId, s.supplierId,
                s.faceMinor - s.collectedMinor, s.state <> org.greenlight.settlement.SettlementState.SETTLED)
            from Settlement s where s.funderId = :funderId and s.number = :number
            """)
    List<Candidate> byNumber(UUID funderId, String number);

    @Query("""
            select new org.greenlight.settlement.Settlements$Candidate(s.financingId, s.lighthouseId, s.supplierId,
                s.faceMinor - s.collectedMinor, s.state <> org.greenlight.settlement.SettlementState.SETTLED)
            from Settlement s where s.funderId = :funderId and s.invoiceNumber in :invoiceNumbers
            """)
    List<Candidate> byInvoices(UUID funderId, List<String> invoiceNumbers);

    Optional<Settlement> findById(UUID financingId);

    boolean existsById(UUID financingId);

    Settlement save(Settlement settlement);
}
