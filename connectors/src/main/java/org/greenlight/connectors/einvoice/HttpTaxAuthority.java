package org.greenlight.connectors.einvoice;

import java.net.URI;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.HttpOperation;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.PartnerHttp;

/** Invoice verification over JSON. */
public final class HttpTaxAuthority implements TaxAuthority {

    private final PartnerHttp http;

    public HttpTaxAuthority(URI base, HttpSettings settings) {
        this.http = new PartnerHttp(base, settings);
    }

    @Override
    public Operation verify() {
        return HttpOperation.read("tax-authority", "verify",
                (key, request) -> http.post("/verifications", "application/json", key, request, body -> judge(request, body)));
    }

    private static Answer judge(byte[] request, byte[] body) {
        InvoiceQuery asked = InvoiceQuery.read(request);
        InvoiceStatus status = InvoiceStatus.read(body);
        if (status.state() == null || !asked.number().equals(status.number())) {
            return new Answer.Unclear("The answer is about invoice " + status.number() + ", asked was " + asked.number());
        }
        boolean known = status.state() != InvoiceStatus.State.NOT_FOUND;
        if (known && (status.gross() == null || status.gross().compareTo(asked.gross()) != 0)) {
            return new Answer.Unclear("The authority's gross is " + status.gross() + ", asked was " + asked.gross());
        }
        return new Answer.Done(body);
    }
}
