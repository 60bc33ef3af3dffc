package org.greenlight.programme;

import java.math.BigDecimal;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code supplier-invitation.bpmn} asks. */
@Component
@Transactional(readOnly = true)
public class InvitationFacts {

    private final Invitations invitations;
    private final ProgrammeFacts programmes;
    private final PartyFacts parties;

    InvitationFacts(Invitations invitations, ProgrammeFacts programmes, PartyFacts parties) {
        this.invitations = invitations;
        this.programmes = programmes;
        this.parties = parties;
    }

    /** The first moment at which the invitation can no longer be answered: the end of its last day in the bank's zone. */
    public Date expiry(UUID invitationId) {
        return Date.from(invitation(invitationId).expiry());
    }

    public boolean accepted(UUID invitationId) {
        return invitation(invitationId).state() == Invitation.State.ACCEPTED;
    }

    public boolean onboarded(UUID invitationId) {
        return invitation(invitationId).state() == Invitation.State.ONBOARDED;
    }

    /** Who invites, and to which terms. The limit is between lighthouse enterprise and funder. */
    public Map<String, Object> answerForm(UUID invitationId) {
        Invitation invitation = invitation(invitationId);
        ProgrammeTerms terms = programmes.terms(invitation.programmeId());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lighthouse", parties.organisation(invitation.lighthouseId()).name());
        fields.put("funder", parties.organisation(invitation.funderId()).name());
        fields.put("supplier", invitation.name());
        fields.put("contractNumber", invitation.contractNumber());
        fields.put("recourse", terms.recourse().name());
        fields.put("maxTenorDays", terms.maxTenorDays());
        fields.put("advanceRatePercent", BigDecimal.valueOf(terms.advanceRate().value(), 2).toPlainString());
        fields.put("expiresOn", invitation.expiresOn().toString());
        return fields;
    }

    public Map<String, Object> factsForm(UUID invitationId) {
        Invitation invitation = invitation(invitationId);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("supplier", invitation.name());
        fields.put("uscc", invitation.uscc().value());
        fields.put("funder", parties.organisation(invitation.funderId()).name());
        fields.put("sector", invitation.sector());
        return fields;
    }

    private Invitation invitation(UUID id) {
        return invitations.findById(id).orElseThrow(() -> Problem.notFound("invitation-unknown", id));
    }
}
