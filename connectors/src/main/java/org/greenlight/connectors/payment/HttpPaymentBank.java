package org.greenlight.connectors.payment;

import java.net.URI;

import org.greenlight.connectors.Answer;
import org.greenlight.connectors.HttpOperation;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.PartnerHttp;
import org.greenlight.connectors.WireProblem;

/** The bank's direct link: ISO 20022 documents in HTTP bodies, a payment found again under its key. */
public final class HttpPaymentBank implements PaymentBank {

    private static final String PARTNER = "payment-bank";

    private final PartnerHttp http;

    public HttpPaymentBank(URI base, HttpSettings settings) {
        this.http = new PartnerHttp(base, settings);
    }

    @Override
    public Operation pay() {
        return new HttpOperation(PARTNER, "pay",
                (key, request) -> {
                    Payment ordered = Payment.read(request);
                    return http.post("/payments", "application/xml", key, request, body -> judge(ordered, body));
                },
                (key, request) -> {
                    Payment ordered = Payment.read(request);
                    return http.ask("/payments/by-key/" + PartnerHttp.segment(key), body -> judge(ordered, body));
                });
    }

    @Override
    public Operation probeAccount() {
        return HttpOperation.read(PARTNER, "probe-account",
                (key, request) -> http.post("/account-probes", "application/json", key, request, body -> {
                    if (ProbeResult.read(body).outcome() == null) {
                        throw new WireProblem("it lacks the outcome");
                    }
                    return new Answer.Done(body);
                }));
    }

    /** Done only if what the bank moved is what was ordered: anything else is for a person to look at. */
    private static Answer judge(Payment ordered, byte[] body) {
        PaymentStatus status = PaymentStatus.read(body);
        if (!ordered.messageId().equals(status.originalMessageId()) || !ordered.endToEndId().equals(status.endToEndId())) {
            return new Answer.Unclear("The bank answers about payment " + status.originalMessageId() + "/" + status.endToEndId()
                    + ", asked was " + ordered.messageId() + "/" + ordered.endToEndId());
        }
        if (status.rejected()) {
            String code = status.reasonCode() == null ? "RJCT" : status.reasonCode();
            return new Answer.Refused(code, status.reasonText() == null ? code : status.reasonText(), body);
        }
        if (!status.accepted()) {
            return new Answer.Unclear("The bank's status is " + status.status() + ": not settled yet");
        }
        if (status.amount() != null && (status.amount().compareTo(ordered.amount()) != 0 || !ordered.currency().equals(status.currency()))) {
            return new Answer.Unclear("The bank reports the amount " + status.currency() + " " + status.amount().toPlainString()
                    + ", ordered was " + ordered.currency() + " " + ordered.amount().toPlainString());
        }
        if (status.creditorAccount() != null && !status.creditorAccount().equals(ordered.creditor().account())) {
            return new Answer.Unclear("The bank reports a payment to account " + status.creditorAccount() + ", ordered was "
                    + ordered.creditor().account());
        }
        return new Answer.Done(body);
    }
}
