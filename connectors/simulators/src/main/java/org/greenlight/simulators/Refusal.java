package org.greenlight.simulators;

import org.greenlight.connectors.PartnerHttp;

/** The partner says no; nothing was executed. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    Refusal(int status, String code, String reason) {
        super(reason);
        this.status = status;
        this.code = code;
    }

    /** What a partner says about a key it never saw. */
    static Refusal unknownKey(String key) {
        return new Refusal(404, "UNKNOWN_KEY", "Nothing is known under the key " + key);
    }

    static Refusal noSuchPath(Request request) {
        return new Refusal(404, "NO_SUCH_PATH", request.method() + " " + request.path() + " is not offered here");
    }

    Response response() {
        return Response.json(status, new PartnerHttp.Refusal(code, getMessage()));
    }
}
