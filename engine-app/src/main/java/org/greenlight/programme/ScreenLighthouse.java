package org.greenlight.programme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.screening.Screening;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Asks whether the lighthouse enterprise is on a stop list. */
@Component("screenLighthouse")
class ScreenLighthouse extends ScreeningCall {

    private final Programmes programmes;
    private final PartyFacts parties;

    ScreenLighthouse(Screening screening, ScreeningHits hits, Clock clock, Programmes programmes, PartyFacts parties) {
        super(screening, hits, clock);
        this.programmes = programmes;
        this.parties = parties;
    }

    @Override
    OrganisationCard company(UUID programmeId) {
        return parties.organisation(programme(programmeId).lighthouseId());
    }

    @Override
    List<String> people(UUID programmeId) {
        return List.of();
    }

    @Override
    UUID screened(UUID programmeId, boolean clear, String reference, String hitsInWords) {
        Programme programme = programme(programmeId);
        programme.recordStopList(clear ? StopListCheck.CLEAR : StopListCheck.HIT, clear ? reference : hitsInWords);
        return programmes.save(programme).funderId();
    }

    @Override
    protected void refused(UUID programmeId, Answer.Refused answer) {
        Programme programme = programme(programmeId);
        programme.recordStopList(StopListCheck.UNKNOWN, answer.code() + " " + answer.reason());
        programmes.save(programme);
    }

    private Programme programme(UUID id) {
        return programmes.findById(id).orElseThrow();
    }
}
