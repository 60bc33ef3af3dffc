package org.greenlight.carbon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CarbonAccounts extends JpaRepository<CarbonAccount, UUID> {

    List<CarbonAccount> findBySupplierIdOrderByYearDescIdDesc(UUID supplierId);

    Optional<CarbonAccount> findByIdAndSupplierId(UUID id, UUID supplierId);
}
