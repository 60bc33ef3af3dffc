package org.greenlight.carbon;

import java.sql.Timestamp;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a supplier's carbon data beside the supplier. */
@Component
public class CarbonReaders {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    CarbonReaders(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets a funder read what its assessment of the supplier rests on. Once is enough. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(UUID supplierId, UUID funderId) {
        jdbc.update(
                "insert into carbon_reader (supplier_id, funder_id, since) values (?, ?, ?) on conflict do nothing",
                supplierId, funderId, Timestamp.from(clock.instant()));
    }
}
