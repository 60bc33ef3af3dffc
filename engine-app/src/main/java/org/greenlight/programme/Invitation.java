package org.greenlight.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Uscc;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A lighthouse enterprise's invitation of one supplier into one programme. There is one per supplier and programme. */
@Entity
class Invitation extends AbstractAggregateRoot<Invitation> {

    enum State {
        SENT, DECLINED, LAPSED, REVOKED, ACCEPTED, CHECKING, ONBOARDED, REFUSED;

        /** Nobody has said yes, so it may be sent again. */
        boolean mayBeSentAgain() {
            return this == SENT || this == DECLINED || this == LAPSED || this == REVOKED;
        }
    }

    static final int LONGEST_VALIDITY_DAYS = 90;

    @Id
    private UUID id;

    private UUID programmeId;
    private UUID lighthouseId;
    private UUID funderId;
    private UUID supplierId;
    private String uscc;
    private String name;
    private String contactName;
    private String contactEmail;
    private String contractNumber;
    private String sector;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate expiresOn;
    private Instant sentAt;
    private String note;
    private String sourceDigest;
    private Integer sourceRow;

    @Version
    private Long version;

    protected Invitation() {}

    Invitation(UUID id, Programme programme, UUID supplierId, Invitee invitee, LocalDate expiresOn, Source source, Instant at) {
        this.id = id;
        this.programmeId = programme.id();
        this.lighthouseId = programme.lighthouseId();
        this.funderId = programme.funderId();
        this.supplierId = supplierId;
        this.uscc = invitee.uscc().value();
        this.name = invitee.name();
        this.contactName = invitee.contactName();
        this.contactEmail = invitee.contactEmail();
        this.contractNumber = invitee.contractNumber();
        this.sector = invitee.sector();
        this.sourceDigest = source.digest();
        this.sourceRow = source.row();
        send(expiresOn, at);
        registerEvent(new InvitationEvent.InvitationSent(id, parties(), programmeId, uscc, name, expiresOn));
    }

    /**
     * Where an invitation came from, so that the same file read again finds its own invitations.
     *
     * @param digest SHA-256 of the file; null for a single invitation
     */
    record Source(String digest, Integer row) {

        static final Source SINGLE = new Source(null, null);
    }

    /** A new last day; a lapsed, declined or revoked invitation is open again. */
    void sendAgain(LocalDate newLastDay, Instant at) {
        if (!state.mayBeSentAgain()) {
            throw Problem.refused("invitation-answered", name, state);
        }
        send(newLastDay, at);
        registerEvent(new InvitationEvent.InvitationSentAgain(id, parties(), expiresOn));
    }

    void revoke(String reason) {
        if (state != State.SENT && state != State.ACCEPTED) {
            throw Problem.refused("invitation-not-revocable", name, state);
        }
        state = State.REVOKED;
        note = reason;
        registerEvent(new InvitationEvent.InvitationRevoked(id, parties(), reason));
    }

    void lapse() {
        expect(State.SENT);
        state = State.LAPSED;
        registerEvent(new InvitationEvent.InvitationLapsed(id, parties(), expiresOn));
    }

    void accept(UUID person, LocalDate today) {
        expectOpen(today);
        state = State.ACCEPTED;
        registerEvent(new InvitationEvent.InvitationAccepted(id, parties(), person));
    }

    void decline(UUID person, String reason, LocalDate today) {
        expectOpen(today);
        state = State.DECLINED;
        note = reason;
        registerEvent(new InvitationEvent.InvitationDeclined(id, parties(), person, reason));
    }

    /** The supplier gave its facts; the funder's checks begin. */
    void check() {
        expect(State.ACCEPTED);
        state = State.CHECKING;
        registerEvent(new InvitationEvent.SupplierCheckBegun(id, parties()));
    }

    void refuse() {
        expect(State.CHECKING);
        state = State.REFUSED;
        registerEvent(new InvitationEvent.SupplierRefused(id, parties()));
    }

    void onboard() {
        expect(State.CHECKING);
        state = State.ONBOARDED;
        registerEvent(new InvitationEvent.SupplierOnboarded(id, parties(), programmeId, supplierId));
    }

    /** The first moment of business time at which it can no longer be answered. */
    Instant expiry() {
        return expiresOn.plusDays(1).atStartOfDay(BusinessClock.BANK_ZONE).toInstant();
    }

    boolean isFrom(Source source) {
        return sourceDigest != null && new Source(sourceDigest, sourceRow).equals(source);
    }

    private void send(LocalDate lastDay, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.BANK_ZONE);
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST_VALIDITY_DAYS))) {
            throw Problem.invalid("invitation-expiry-out-of-range", lastDay, today, today.plusDays(LONGEST_VALIDITY_DAYS))
                    .at("expiresOn");
        }
        expiresOn = lastDay;
        sentAt = at;
        note = null;
        state = State.SENT;
    }

    private void expectOpen(LocalDate today) {
        expect(State.SENT);
        if (today.isAfter(expiresOn)) {
            throw Problem.refused("invitation-lapsed", expiresOn);
        }
    }

    private void expect(State expected) {
        if (state != expected) {
            throw Problem.refused("invitation-state", name, state, expected);
        }
    }

    private Set<UUID> parties() {
        return Set.of(lighthouseId, funderId, supplierId);
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID lighthouseId() {
        return lighthouseId;
    }

    UUID funderId() {
        return funderId;
    }

    UUID supplierId() {
        return supplierId;
    }

    Uscc uscc() {
        return new Uscc(uscc);
    }

    String name() {
        return name;
    }

    String contactName() {
        return contactName;
    }

    String contactEmail() {
        return contactEmail;
    }

    String contractNumber() {
        return contractNumber;
    }

    String sector() {
        return sector;
    }

    State state() {
        return state;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    String note() {
        return note;
    }
}
