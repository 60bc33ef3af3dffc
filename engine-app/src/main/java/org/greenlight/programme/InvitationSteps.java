package org.greenlight.programme;

import java.util.UUID;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.Parties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code supplier-invitation.bpmn}. */
@Component
@Transactional
public class InvitationSteps {

    private final Invitations invitations;
    private final Onboardings onboardings;
    private final Parties parties;
    private final BusinessClock clock;

    InvitationSteps(Invitations invitations, Onboardings onboardings, Parties parties, BusinessClock clock) {
        this.invitations = invitations;
        this.onboardings = onboardings;
        this.parties = parties;
        this.clock = clock;
    }

    public void answerInvitation(UUID invitationId, Submission form) {
        Invitation invitation = invitation(invitationId);
        switch (form.required("answer")) {
            case "accept" -> invitation.accept(form.person(), clock.today());
            case "decline" -> invitation.decline(form.person(), form.text("reason"), clock.today());
            default -> throw Problem.invalid("answer-unknown", form.text("answer")).at("answer");
        }
        invitations.save(invitation);
    }

    /**
     * The supplier's facts and consents. E-invoice and registry consents are needed, since no receivable can be financed
     * without them; without the carbon consent the supplier gets the ordinary product.
     */
    public void giveFacts(UUID invitationId, Submission form) {
        Invitation invitation = invitation(invitationId);
        consent(invitation, form, "consentEInvoice", ConsentKind.E_INVOICE, true);
        consent(invitation, form, "consentRegistry", ConsentKind.REGISTRY, true);
        consent(invitation, form, "consentCarbon", ConsentKind.CARBON, false);
        GivenFacts facts = GivenFactsForm.read(form);
        invitation.check();
        invitations.save(invitation);
        onboardings.save(new Onboarding(invitation, facts, clock.instant()));
    }

    public void lapseInvitation(UUID invitationId) {
        Invitation invitation = invitation(invitationId);
        invitation.lapse();
        invitations.save(invitation);
    }

    private void consent(Invitation invitation, Submission form, String field, ConsentKind kind, boolean needed) {
        if (form.flag(field)) {
            parties.giveConsent(invitation.supplierId(), kind, form.person());
        } else if (needed) {
            throw Problem.refused("consent-needed", field).at(field);
        }
    }

    private Invitation invitation(UUID id) {
        return invitations.findById(id).orElseThrow(() -> Problem.notFound("invitation-unknown", id));
    }
}
