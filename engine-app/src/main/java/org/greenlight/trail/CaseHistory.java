package org.greenlight.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail of one case, in order, within what the acting person's organisation may see. */
@Component
public class CaseHistory {

    private final NamedParameterJdbcTemplate jdbc;

    CaseHistory(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who acted.
     *
     * @param name the person's, told to people of the same organisation and to auditors; others know role and organisation
     * @param roles what the account could do, in words such as {@code officer}
     */
    public record Who(String name, List<String> roles, String organisation) {}

    /**
     * One record of the trail.
     *
     * @param index its place in the log, null while it is not sealed yet (less than a second)
     * @param actor null where the system acted by itself
     */
    public record Entry(Long index, Instant at, String type, Who actor, @JsonRawValue String body) {}

    @Transactional(readOnly = true)
    public List<Entry> of(UUID caseId) {
        Actor reader = Actor.current();
        return jdbc.query(
                """
                with told as (
                    select index, null::bigint as pending, at, type, actor_id, actor_organisation, actor_roles, body
                    from trail_record where case_id = :case and parties && array[:readers]::uuid[]
                    union all
                    select null, id, at, type, actor_id, actor_organisation, actor_roles, body
                    from trail_pending where case_id = :case and parties && array[:readers]::uuid[])
                select told.*, organisation.name as organisation_name,
                       case when :auditor or actor_organisation in (:readers) then person.name end as person_name
                from told left join person on person.id = actor_id left join organisation on organisation.id = actor_organisation
                order by index nulls last, pending
                """,
                Map.of("case", caseId, "readers", reader.parties(), "auditor", reader.is(Role.AUDITOR)),
                (row, n) -> new Entry(
                        row.getObject("index", Long.class), row.getTimestamp("at").toInstant(), row.getString("type"), who(row),
                        row.getString("body")));
    }

    private static Who who(ResultSet row) throws SQLException {
        return row.getObject("actor_id") == null
                ? null
                : new Who(row.getString("person_name"), List.of((String[]) row.getArray("actor_roles").getArray()), row.getString("organisation_name"));
    }
}
