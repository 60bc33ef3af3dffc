package org.greenlight.connectors.carbon;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.HttpOperation;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.PartnerHttp;

/**
 * Footprints from a PACT 3.0 exchange (OAuth client credentials, pages by Link header) and statements from the platform
 * that keeps enterprises' yearly figures (HTTP Basic with the same credentials).
 */
public final class HttpCarbonData implements CarbonData {

    private static final String PARTNER = "carbon-data";

    private final PartnerHttp exchange;
    private final PartnerHttp statements;
    private final String basic;

    /**
     * @param footprintBase root of the PACT exchange; {@code /auth/token} and {@code /3/footprints} are below it
     * @param statementBase root of the statement platform; {@code /statements/USCC/YEAR} is below it
     */
    public HttpCarbonData(URI footprintBase, URI statementBase, HttpSettings settings, String clientId, String clientSecret) {
        this.exchange = new PartnerHttp(footprintBase, settings);
        this.statements = new PartnerHttp(statementBase, settings);
        this.basic = "Basic " + Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Operation pullFootprints() {
        return HttpOperation.read(PARTNER, "pull-footprints", (key, request) -> {
            String companyId = URLEncoder.encode(FootprintQuery.read(request).companyId(), StandardCharsets.UTF_8);
            return new FootprintPull(exchange, basic).from("/3/footprints?companyId=" + companyId);
        });
    }

    @Override
    public Operation pullStatement() {
        return HttpOperation.read(PARTNER, "pull-statement", (key, request) -> {
            StatementQuery asked = StatementQuery.read(request);
            HttpRequest get = statements.request("/statements/" + PartnerHttp.segment(asked.uscc()) + "/" + asked.year())
                    .header("Authorization", basic).GET().build();
            return PartnerHttp.outcome(statements.exchange(get), body -> judge(asked, body));
        });
    }

    private static Answer judge(StatementQuery asked, byte[] body) {
        GhgStatement statement = GhgStatement.read(body);
        return statement.year() == asked.year() && asked.uscc().equals(statement.organisation().uscc())
                ? new Answer.Done(body)
                : new Answer.Unclear("The statement is of " + statement.organisation().uscc() + " for " + statement.year()
                        + ", asked was " + asked.uscc() + " for " + asked.year());
    }
}
