package org.greenlight.carbon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A funder that assesses a supplier and may therefore read the carbon data behind the assessment. */
@Entity
@IdClass(CarbonReader.Key.class)
class CarbonReader {

    record Key(UUID supplierId, UUID funderId) implements Serializable {}

    @Id
    private UUID supplierId;

    @Id
    private UUID funderId;

    private Instant since;

    protected CarbonReader() {}
}
