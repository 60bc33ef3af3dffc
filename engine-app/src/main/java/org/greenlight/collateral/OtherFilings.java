package org.greenlight.collateral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OtherFilings extends Repository<OtherFiling, OtherFiling.Key> {

    OtherFiling save(OtherFiling filing);

    boolean existsById(OtherFiling.Key key);

    @Query("select f from OtherFiling f where f.key.financingId = :financingId order by f.registeredAt, f.key.certificateNumber")
    List<OtherFiling> of(UUID financingId);
}
