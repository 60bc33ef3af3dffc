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

/** Asks whether the lighthouse enterprise is on a stop list, under its present and its former names. */
@Component("screenLighthouse")
class ScreenLighthouse extends PartnerCall {

    private final Screening screening;
    private final Programmes programmes;
    private final PartyFacts parties;
    private final ScreeningHits hits;
    private final Clock clock;

    ScreenLighthouse(Screening screening, Programmes programmes, PartyFacts parties, ScreeningHits hits, Clock clock) {
        this.screening = screening;
        this.programmes = programmes;
        this.parties = parties;
        this.hits = hits;
        this.clock = clock;
    }

    @Override
    protected Operation operation() {
        return screening.screen();
    }

    @Override
    protected byte[] request(UUID programmeId, String key) {
        OrganisationCard lighthouse = parties.organisation(programme(programmeId).lighthouseId());
        List<String> names = Stream.concat(Stream.of(lighthouse.name()), lighthouse.formerNames().stream()).toList();
        return new ScreeningQuery(names, List.of(lighthouse.uscc().value())).bytes();
    }

    @Override
    protected void done(UUID programmeId, Answer.Done answer) {
        ScreeningResult result = ScreeningResult.read(answer.response());
        boolean clear = result.outcome() == ScreeningResult.Outcome.CLEAR;
        Programme programme = programme(programmeId);
        programme.recordStopList(
                clear ? StopListCheck.CLEAR : StopListCheck.HIT, clear ? result.reference() : ScreeningHits.inWords(result));
        programmes.save(programme);
        hits.replace(programmeId, programme.funderId(), result, clock.instant());
    }

    @Override
    protected void refused(UUID programmeId, Answer.Refused answer) {
        Programme programme = programme(programmeId);
        programme.recordStopList(StopListCheck.UNKNOWN, answer.code() + " " + answer.reason());
        programmes.save(programme);
    }

    @Override
    protected boolean repeatable() {
        return true;
    }

    private Programme programme(UUID id) {
        return programmes.findById(id).orElseThrow();
    }
}
