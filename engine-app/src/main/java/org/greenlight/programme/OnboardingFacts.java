package org.greenlight.programme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code supplier-onboarding.bpmn} asks. */
@Component
@Transactional(readOnly = true)
public class OnboardingFacts {

    private final Onboardings onboardings;
    private final Invitations invitations;
    private final PartyFacts parties;
    private final MessageSource messages;

    OnboardingFacts(Onboardings onboardings, Invitations invitations, PartyFacts parties, MessageSource messages) {
        this.onboardings = onboardings;
        this.invitations = invitations;
        this.parties = parties;
        this.messages = messages;
    }

    /** True only if the bank said that the account belongs to the supplier's registered name. */
    public boolean accountMatches(UUID invitationId) {
        return onboarding(invitationId).payoutAccount() != null;
    }

    public boolean approved(UUID invitationId) {
        return onboarding(invitationId).state() == Onboarding.State.APPROVED;
    }

    public boolean returned(UUID invitationId) {
        return onboarding(invitationId).state() == Onboarding.State.RETURNED;
    }

    /** What the officer sees: the company, its owners, the screening, the probe. */
    public Map<String, Object> reviewForm(UUID invitationId) {
        Onboarding onboarding = onboarding(invitationId);
        Map<String, Object> fields = fields(onboarding);
        Invitation invitation = invitations.findById(invitationId).orElseThrow();
        fields.put("contact", invitation.contactName() + " <" + invitation.contactEmail() + ">");
        fields.put("contractNumber", invitation.contractNumber());
        fields.put("screening", screening(onboarding));
        fields.put("screeningReference", onboarding.screeningReference());
        fields.put("screeningHits", onboarding.screeningHits());
        fields.put("probe", onboarding.probeOutcome() == null ? null : onboarding.probeOutcome().name());
        fields.put("probeReference", onboarding.probeReference());
        return fields;
    }

    /** CLEARED where two people found that every hit is a namesake. */
    static String screening(Onboarding onboarding) {
        boolean hit = onboarding.screeningHits() != null && !onboarding.screeningHits().isEmpty();
        if (!Boolean.TRUE.equals(onboarding.screeningClear())) {
            return "HIT";
        }
        return hit ? "CLEARED" : "CLEAR";
    }

    /** What the supplier sees when its facts came back: the facts and why. */
    public Map<String, Object> revisionForm(UUID invitationId) {
        Onboarding onboarding = onboarding(invitationId);
        Map<String, Object> fields = fields(onboarding);
        fields.put("returnReason", returnReason(onboarding, messages, LocaleContextHolder.getLocale()));
        return fields;
    }

    static String returnReason(Onboarding onboarding, MessageSource messages, Locale locale) {
        if (onboarding.returnCode() == null) {
            return onboarding.note();
        }
        Object[] arguments = {onboarding.note()};
        return messages.getMessage("onboarding.return." + onboarding.returnCode(), arguments, locale);
    }

    private Map<String, Object> fields(Onboarding onboarding) {
        OrganisationCard supplier = parties.organisation(onboarding.supplierId());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("supplier", supplier.name());
        fields.put("uscc", supplier.uscc().value());
        fields.putAll(GivenFactsForm.fields(onboarding.facts()));
        return fields;
    }

    private Onboarding onboarding(UUID id) {
        return onboardings.findById(id).orElseThrow(() -> Problem.notFound("invitation-unknown", id));
    }
}
