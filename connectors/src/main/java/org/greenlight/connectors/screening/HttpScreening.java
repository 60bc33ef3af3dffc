package org.greenlight.connectors.screening;

import java.net.URI;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.HttpOperation;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.PartnerHttp;

/** A screening service over JSON. */
public final class HttpScreening implements Screening {

    private final PartnerHttp http;

    public HttpScreening(URI base, HttpSettings settings) {
        this.http = new PartnerHttp(base, settings);
    }

    @Override
    public Operation screen() {
        return HttpOperation.read("screening", "screen",
                (key, request) -> http.post("/screenings", "application/json", key, request, HttpScreening::judge));
    }

    /** "CLEAR" with hits, or "HIT" without, contradicts itself and must not let anybody through. */
    private static Answer judge(byte[] body) {
        ScreeningResult result = ScreeningResult.read(body);
        boolean clear = result.outcome() == ScreeningResult.Outcome.CLEAR;
        return result.outcome() == null || clear != result.hits().isEmpty()
                ? new Answer.Unclear("The screening contradicts itself: " + result.outcome() + " with " + result.hits().size() + " hits")
                : new Answer.Done(body);
    }
}
