package org.greenlight.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenlight.party.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail of one case, in order, within what the acting person's organisation may see. */
@Component
public class CaseHistory {

    private final JdbcTemplate jdbc;

    CaseHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One record of the trail.
     *
     * @param index its place in the log, null while it is not sealed yet (less than a second)
     */
    public record Entry(Long index, Instant at, String type, UUID actorId, String actorName, @JsonRawValue String body) {}

    @Transactional(readOnly = true)
    public List<Entry> of(UUID caseId) {
        String parties = "{" + String.join(",", Actor.current().parties().stream().map(UUID::toString).toList()) + "}";
        return jdbc.query(
                """
                select index, 0 as pending, at, type, actor_id, actor_name, body from trail_record
                where case_id = ? and parties && ?::uuid[]
                union all
                select null, id, at, type, actor_id, actor_name, body from trail_pending
                where case_id = ? and parties && ?::uuid[]
                order by 1 nulls last, 2
                """,
                (row, n) -> new Entry(
                        row.getObject("index", Long.class), row.getTimestamp("at").toInstant(), row.getString("type"),
                        row.getObject("actor_id", UUID.class), row.getString("actor_name"), row.getString("body")),
                caseId, parties, caseId, parties);
    }
}
