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

/** Screens a company under its present and former names, and the people behind it; each hit is kept for people to judge. */
abstract class ScreeningCall extends PartnerCall {

    private final Screening screening;
    private final ScreeningHits hits;
    private final Clock clock;

    ScreeningCall(Screening screening, ScreeningHits hits, Clock clock) {
        this.screening = screening;
        this.hits = hits;
        this.clock = clock;
    }

    abstract OrganisationCard company(UUID caseId);

    /** Names of people who are screened with it. */
    abstract List<String> people(UUID caseId);

    /** Takes the outcome into the aggregate and answers its funder. */
    abstract UUID screened(UUID caseId, boolean clear, String reference, String hitsInWords);

    @Override
    protected final Operation operation() {
        return screening.screen();
    }

    @Override
    protected final byte[] request(UUID caseId, String key) {
        OrganisationCard company = company(caseId);
        Stream<String> names = Stream.concat(Stream.of(company.name()), company.formerNames().stream());
        return new ScreeningQuery(Stream.concat(names, people(caseId).stream()).toList(), List.of(company.uscc().value())).bytes();
    }

    @Override
    protected final void done(UUID caseId, Answer.Done answer) {
        ScreeningResult result = ScreeningResult.read(answer.response());
        boolean clear = result.outcome() == ScreeningResult.Outcome.CLEAR;
        UUID funder = screened(caseId, clear, result.reference(), ScreeningHits.inWords(result));
        hits.replace(caseId, funder, result, clock.instant());
    }

    @Override
    protected final boolean repeatable() {
        return true;
    }
}
