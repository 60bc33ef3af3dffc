package org.greenlight.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Parties;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invites a supplier. Enrols its organisation and opens an account for its contact, rows which the inviting enterprise may
 * not see: so it runs in the system's scope, after the caller's right to the programme was checked by the query.
 */
@Component
class Inviting {

    private final Programmes programmes;
    private final Invitations invitations;
    private final Parties parties;
    private final PartyFacts partyFacts;
    private final ProgrammeProcess process;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inviting(
            Programmes programmes, Invitations invitations, Parties parties, PartyFacts partyFacts, ProgrammeProcess process,
            TransactionTemplate transaction, Clock clock) {
        this.programmes = programmes;
        this.invitations = invitations;
        this.parties = parties;
        this.partyFacts = partyFacts;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Invites in a transaction of its own. The same id, or the same row of the same file, is one invitation.
     *
     * @throws Problem {@code programme-not-active}, {@code supplier-already-invited}, {@code supplier-is-lighthouse},
     *     {@code supplier-name-differs}, {@code login-taken}, {@code invitation-expiry-out-of-range}
     */
    Invitation invite(Actor actor, UUID programmeId, UUID id, Invitee invitee, LocalDate lastDay, Invitation.Source source) {
        try {
            return Scope.SYSTEM.call(() -> transaction.execute(
                    tx -> inviteNow(actor, programmeId, id, invitee, lastDay, source)));
        } catch (DataIntegrityViolationException invitedMeanwhile) {
            throw Problem.refused("supplier-already-invited", invitee.uscc().value()).at("uscc");
        }
    }

    private Invitation inviteNow(
            Actor actor, UUID programmeId, UUID id, Invitee invitee, LocalDate lastDay, Invitation.Source source) {
        Programme programme = programmes.findByIdAndLighthouseId(programmeId, actor.organisationId())
                .orElseThrow(() -> Problem.notFound("programme-unknown", programmeId));
        Optional<Invitation> known = invitations.findByProgrammeIdAndUscc(programmeId, invitee.uscc().value());
        if (known.isPresent()) {
            Invitation invitation = known.get();
            if (invitation.id().equals(id) || invitation.isFrom(source)) {
                return invitation;
            }
            throw Problem.refused("supplier-already-invited", invitee.uscc().value()).at("uscc");
        }
        if (programme.state() != Programme.State.ACTIVE) {
            throw Problem.refused("programme-not-active", programme.name());
        }
        OrganisationCard supplier = supplier(programme, invitee);
        // The contact is invited as the person who may sign; the officer checks that authority before onboarding.
        parties.openAccount(supplier.id(), invitee.contactName(), invitee.contactEmail(), Set.of(Role.SUPPLIER), true);
        Invitation invitation = invitations.save(
                new Invitation(id, programme, supplier.id(), invitee, lastDay, source, clock.instant()));
        process.start(invitation);
        return invitation;
    }

    private OrganisationCard supplier(Programme programme, Invitee invitee) {
        OrganisationCard supplier = parties.enrol(invitee.uscc(), invitee.name(), OrganisationKind.SUPPLIER);
        if (supplier.id().equals(programme.lighthouseId())) {
            throw Problem.refused("supplier-is-lighthouse").at("uscc");
        }
        if (!partyFacts.is(supplier.id(), OrganisationKind.SUPPLIER)) {
            throw Problem.refused("organisation-not-a-supplier", invitee.uscc().value()).at("uscc");
        }
        // The payout account is probed under the registered name, so a wrong one must not pass here. It is not told.
        if (!supplier.name().equals(invitee.name()) && !supplier.formerNames().contains(invitee.name())) {
            throw Problem.refused("supplier-name-differs", invitee.name()).at("name");
        }
        return supplier;
    }
}
