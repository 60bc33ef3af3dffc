package org.greenlight.carbon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StatementRecords extends JpaRepository<StatementRecord, UUID> {

    /** The newest year; of one year, what was told last. Ids grow with time. */
    Optional<StatementRecord> findFirstBySupplierIdOrderByYearDescIdDesc(UUID supplierId);

    /** Of one year, what was told last. */
    Optional<StatementRecord> findFirstBySupplierIdAndYearOrderByIdDesc(UUID supplierId, int year);

    List<StatementRecord> findByDocumentIdInOrderByYearDescIdDesc(Collection<UUID> documentIds);
}
