package org.greenlight.connectors.registry;

import java.net.URI;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.HttpOperation;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.PartnerHttp;
import org.greenlight.connectors.WireProblem;

/**
 * The registry over a direct link: JSON, one resource per act, each act found again under its key. A filing is answered
 * with the modification code and a discharge sends it, so both are secret.
 */
public final class HttpCollateralRegistry implements CollateralRegistry {

    private static final String PARTNER = "collateral-registry";
    private static final String JSON = "application/json";

    private final PartnerHttp http;

    public HttpCollateralRegistry(URI base, HttpSettings settings) {
        this.http = new PartnerHttp(base, settings);
    }

    @Override
    public Operation search() {
        return HttpOperation.read(PARTNER, "search", (key, request) -> http.post("/searches", JSON, key, request, body -> {
            SearchResult result = SearchResult.read(body);
            present(result.searchNumber() != null && result.searchedAt() != null, "searchNumber, searchedAt");
            return new Answer.Done(body);
        }));
    }

    @Override
    public Operation file() {
        return new HttpOperation(PARTNER, "file", true,
                (key, request) -> http.post("/filings", JSON, key, request, HttpCollateralRegistry::certificate),
                (key, request) -> http.ask("/filings/by-key/" + PartnerHttp.segment(key), HttpCollateralRegistry::certificate));
    }

    @Override
    public Operation discharge() {
        return new HttpOperation(PARTNER, "discharge", true,
                (key, request) -> http.post("/discharges", JSON, key, request, body -> receipt(body, request)),
                (key, request) -> http.ask("/discharges/by-key/" + PartnerHttp.segment(key), body -> receipt(body, request)));
    }

    private static Answer certificate(byte[] body) {
        Certificate certificate = Certificate.read(body);
        present(certificate.certificateNumber() != null && certificate.registeredAt() != null
                && certificate.modificationCode() != null, "certificateNumber, registeredAt, modificationCode");
        return new Answer.Done(body);
    }

    private static Answer receipt(byte[] body, byte[] request) {
        DischargeReceipt receipt = DischargeReceipt.read(body);
        present(receipt.dischargedAt() != null, "dischargedAt");
        String asked = Discharge.read(request).certificateNumber();
        return asked.equals(receipt.certificateNumber()) ? new Answer.Done(body)
                : new Answer.Unclear("The receipt is for certificate " + receipt.certificateNumber() + ", asked was " + asked);
    }

    private static void present(boolean complete, String fields) {
        if (!complete) {
            throw new WireProblem("it lacks one of: " + fields);
        }
    }
}
