package org.greenlight.programme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.screening.Screening;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Screens a supplier and its beneficial owners. */
@Component("screenSupplier")
class ScreenSupplier extends ScreeningCall {

    private final Onboardings onboardings;
    private final PartyFacts parties;

    ScreenSupplier(Screening screening, ScreeningHits hits, Clock clock, Onboardings onboardings, PartyFacts parties) {
        super(screening, hits, clock);
        this.onboardings = onboardings;
        this.parties = parties;
    }

    @Override
    OrganisationCard company(UUID invitationId) {
        return parties.organisation(onboarding(invitationId).supplierId());
    }

    @Override
    List<String> people(UUID invitationId) {
        return onboarding(invitationId).facts().beneficialOwners().stream().map(BeneficialOwner::name).toList();
    }

    @Override
    UUID screened(UUID invitationId, boolean clear, String reference, String hitsInWords) {
        Onboarding onboarding = onboarding(invitationId);
        onboarding.recordScreening(clear, reference, hitsInWords);
        return onboardings.save(onboarding).funderId();
    }

    @Override
    protected void refused(UUID invitationId, Answer.Refused answer) {
        Onboarding onboarding = onboarding(invitationId);
        onboarding.giveBackBecause("screening-query-refused", answer.reason());
        onboardings.save(onboarding);
    }

    private Onboarding onboarding(UUID id) {
        return onboardings.findById(id).orElseThrow();
    }
}
