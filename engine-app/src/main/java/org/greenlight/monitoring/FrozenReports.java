package org.greenlight.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FrozenReports extends Repository<FrozenReport, UUID> {

    FrozenReport save(FrozenReport report);

    Optional<FrozenReport> findByIdAndFunderId(UUID id, UUID funderId);

    List<FrozenReport> findByFunderIdOrderByFrozenAtDesc(UUID funderId);
}
