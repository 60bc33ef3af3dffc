package org.greenlight.trail;

import java.util.List;
import org.greenlight.party.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves committed records into the log and numbers them 0, 1, 2 ... in one transaction. A record is pending or in the log,
 * never both and never neither, so that a number is never missing and a late commit is never passed over.
 */
@Component
class Sealer {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Sealer(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${greenlight.trail.seal-every:200ms}")
    void seal() {
        Scope.SYSTEM.run(() -> {
            while (sealBatch() == BATCH) {
                Thread.onSpinWait();
            }
        });
    }

    /** Seals up to one batch; the row of the head is the lock of the one sealer of the cluster. */
    private int sealBatch() {
        Integer sealed = transaction.execute(tx -> {
            Boolean waiting = jdbc.queryForObject("select exists (select from trail_pending)", Boolean.class);
            if (!Boolean.TRUE.equals(waiting)) {
                return 0;
            }
            List<Long> size = jdbc.queryForList("select size from trail_head for update skip locked", Long.class);
            if (size.isEmpty()) {
                return 0;
            }
            int rows = jdbc.update(
                    """
                    with taken as (
                        delete from trail_pending where id in (
                            select id from trail_pending order by id limit ? for update skip locked)
                        returning *)
                    insert into trail_record (index, at, type, case_id, actor_id, actor_organisation, actor_roles, parties, body)
                    select ? + row_number() over (order by id) - 1, at, type, case_id, actor_id, actor_organisation, actor_roles, parties, body
                    from taken
                    """,
                    BATCH, size.get(0));
            jdbc.update("update trail_head set size = size + ?", rows);
            return rows;
        });
        return sealed == null ? 0 : sealed;
    }
}
