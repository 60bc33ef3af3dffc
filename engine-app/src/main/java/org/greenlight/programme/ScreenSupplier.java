package org.greenlight.programme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.screening.Screening;
import org.greenlight.connectors.screening.ScreeningQuery;
import org.greenlight.connectors.screening.ScreeningResult;
import org.greenlight.effects.PartnerCall;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Screens a supplier under its present and former names, and the people behind it. */
@Component("screenSupplier")
class ScreenSupplier extends PartnerCall {

    private final Screening screening;
    private final Onboardings onboardings;
    private final PartyFacts parties;
    private final ScreeningHits hits;
    private final Clock clock;

    ScreenSupplier(Screening screening, Onboardings onboardings, PartyFacts parties, ScreeningHits hits, Clock clock) {
        this.screening = screening;
        this.onboardings = onboardings;
        this.parties = parties;
        this.hits = hits;
        this.clock = clock;
    }

    @Override
    protected Operation operation() {
        return screening.screen();
    }

    @Override
    protected byte[] request(UUID invitationId, String key) {
        Onboarding onboarding = onboarding(invitationId);
        OrganisationCard supplier = parties.organisation(onboarding.supplierId());
        Stream<String> company = Stream.concat(Stream.of(supplier.name()), supplier.formerNames().stream());
        Stream<String> people = onboarding.facts().beneficialOwners().stream().map(BeneficialOwner::name);
        return new ScreeningQuery(Stream.concat(company, people).toList(), List.of(supplier.uscc().value())).bytes();
    }

    @Override
    protected void done(UUID invitationId, Answer.Done answer) {
        ScreeningResult result = ScreeningResult.read(answer.response());
        Onboarding onboarding = onboarding(invitationId);
        onboarding.recordScreening(
                result.outcome() == ScreeningResult.Outcome.CLEAR, result.reference(), ScreeningHits.inWords(result));
        onboardings.save(onboarding);
        hits.replace(invitationId, onboarding.funderId(), result, clock.instant());
    }

    @Override
    protected void refused(UUID invitationId, Answer.Refused answer) {
        Onboarding onboarding = onboarding(invitationId);
        onboarding.giveBackBecause("screening-query-refused", answer.reason());
        onboardings.save(onboarding);
    }

    @Override
    protected boolean repeatable() {
        return true;
    }

    private Onboarding onboarding(UUID id) {
        return onboardings.findById(id).orElseThrow();
    }
}
