package org.greenlight.settlement;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people did and said while a claim was overdue; added, never changed. */
@Component
class RecoveryNotes {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    RecoveryNotes(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Settlement settlement, String task, String note, Submission form) {
        jdbc.update(
                "insert into recovery_note (id, financing_id, funder_id, supplier_id, task, person_id, note, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(), settlement.financingId, settlement.funderId, settlement.supplierId, task, form.person(), note,
                Timestamp.from(clock.instant()));
    }

    List<Map<String, Object>> of(UUID financingId) {
        return jdbc.query(
                "select task, note, at from recovery_note where financing_id = ? order by at, id",
                (row, n) -> Map.of("task", row.getString("task"), "note", row.getString("note"),
                        "on", row.getTimestamp("at").toInstant().atZone(BusinessClock.BANK_ZONE).toLocalDate().toString()),
                financingId);
    }
}
