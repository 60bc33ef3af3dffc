package org.greenlight.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.DomainEvent;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
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
class Trail {

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
                """
                insert into trail_pending (at, type, case_id, actor_id, actor_organisation, actor_roles, parties, body)
                values (?, ?, ?, ?, ?, ?::text[], ?::uuid[], ?)
                """,
                Timestamp.from(clock.instant()),
                type(event),
                event.caseId(),
                actor.map(Actor::personId).orElse(null),
                actor.map(Actor::organisationId).orElse(null),
                actor.map(person -> array(person.roles().stream().map(Role::word))).orElse(null),
                array(event.parties().stream().map(UUID::toString)),
                json.writeValueAsString(event));
    }

    private static String array(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /** {@code org.greenlight.programme.ProgrammeEvent.Approved} is {@code programme.Approved}. */
    private static String type(DomainEvent event) {
        String[] packages = event.getClass().getPackageName().split("\\.");
        return packages[packages.length - 1] + "." + event.getClass().getSimpleName();
    }
}
