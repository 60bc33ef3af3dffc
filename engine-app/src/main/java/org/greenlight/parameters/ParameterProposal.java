package org.greenlight.parameters;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A dated row that one person wants and another puts in force. */
@Entity
class ParameterProposal extends AbstractAggregateRoot<ParameterProposal> {

    enum State { PROPOSED, IN_FORCE, REJECTED }

    @Id
    private UUID id;

    private UUID funderId;
    private String kind;
    private LocalDate validFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> rowValues;

    private String source;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID proposedBy;
    private Instant proposedAt;
    private UUID decidedBy;
    private Instant decidedAt;
    private String note;

    @Version
    private Long version;

    protected ParameterProposal() {}

    ParameterProposal(UUID id, Actor actor, String kind, LocalDate validFrom, Map<String, String> values, String source, String reason, Instant at) {
        this.id = id;
        this.funderId = actor.organisationId();
        this.kind = kind;
        this.validFrom = validFrom;
        this.rowValues = values;
        this.source = source;
        this.reason = reason;
        this.state = State.PROPOSED;
        this.proposedBy = actor.personId();
        this.proposedAt = at;
        registerEvent(new ParameterEvent.ParameterProposed(id, Set.of(funderId), kind, validFrom, values, source, reason, proposedBy));
    }

    /** Four eyes: never by the person who proposed. */
    void putInForce(UUID person, Instant at) {
        decide(State.IN_FORCE, person, null, at);
        registerEvent(new ParameterEvent.ParameterPutInForce(id, Set.of(funderId), kind, validFrom, rowValues, person));
    }

    void reject(UUID person, String why, Instant at) {
        decide(State.REJECTED, person, why, at);
        registerEvent(new ParameterEvent.ParameterRejected(id, Set.of(funderId), kind, why, person));
    }

    private void decide(State decided, UUID person, String why, Instant at) {
        if (state != State.PROPOSED) {
            throw Problem.refused("parameter-proposal-decided", state);
        }
        if (decided == State.IN_FORCE && person.equals(proposedBy)) {
            throw Problem.forbidden("parameter-second-person");
        }
        state = decided;
        decidedBy = person;
        decidedAt = at;
        note = why;
    }

    UUID id() {
        return id;
    }

    UUID funderId() {
        return funderId;
    }

    String kind() {
        return kind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Map<String, String> values() {
        return rowValues;
    }

    String source() {
        return source;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String note() {
        return note;
    }
}
