package org.greenlight.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.DomainEvent;
import org.greenlight.party.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what happens into the trail, in the transaction in which it happens: rolled back work leaves no record, committed
 * work always leaves one.
 */
@Component
public class Trail {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Trail(JdbcTemplate jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(DomainEvent event) throws JsonProcessingException {
        Optional<Actor> actor = Actor.find();
        jdbc.update(
                "insert into trail_pending (at, type, case_id, actor_id, actor_name, parties, body) values (?, ?, ?, ?, ?, ?::uuid[], ?)",
                Timestamp.from(clock.instant()),
                type(event),
                event.caseId(),
                actor.map(Actor::personId).orElse(null),
                actor.map(Actor::name).orElse(null),
                "{" + String.join(",", event.parties().stream().map(UUID::toString).sorted().toList()) + "}",
                json.writeValueAsString(event));
    }

    /** {@code org.greenlight.programme.ProgrammeEvent.Approved} is {@code programme.Approved}. */
    private static String type(DomainEvent event) {
        String[] packages = event.getClass().getPackageName().split("\\.");
        return packages[packages.length - 1] + "." + event.getClass().getSimpleName();
    }
}
