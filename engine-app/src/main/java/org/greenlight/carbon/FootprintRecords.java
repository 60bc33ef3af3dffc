package org.greenlight.carbon;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FootprintRecords extends JpaRepository<FootprintRecord, UUID> {

    List<FootprintRecord> findByDocumentIdInOrderByProductAscIdAsc(Collection<UUID> documentIds);
}
