package org.greenlight.receivable;

import java.util.Locale;
import org.greenlight.connectors.erp.BatchSignature;
import org.greenlight.effects.InboxHandler;
import org.greenlight.effects.InboxMessage;
import org.greenlight.programme.ProgrammeTerms;
import org.springframework.stereotype.Component;

/** Batches that lie in the inbox. A batch that is refused as a whole is parked there with the reason. */
@Component
class PayableMessages implements InboxHandler {

    static final String TYPE = "org.greenlight.payables.v1";

    private static final String SIGNATURE = BatchSignature.HEADER.toLowerCase(Locale.ROOT);

    private final PayableIntake intake;

    PayableMessages(PayableIntake intake) {
        this.intake = intake;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(InboxMessage message) {
        intake.take(message.payload(), message.headers().get(SIGNATURE), PayableMessages::anySender);
    }

    /** Whoever may write to the topic: what it says counts only as far as its signature, without one a person is asked. */
    private static void anySender(ProgrammeTerms terms) {}
}
