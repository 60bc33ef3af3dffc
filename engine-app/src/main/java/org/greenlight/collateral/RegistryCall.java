package org.greenlight.collateral;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.effects.PartnerCall;

/** What all calls of the registry have in common: they change one registration, and a refusal is kept with it. */
abstract class RegistryCall extends PartnerCall {

    private final RegistryFile file;
    private final Registrations registrations;

    RegistryCall(RegistryFile file, Registrations registrations) {
        this.file = file;
        this.registrations = registrations;
    }

    final RegistryFile file() {
        return file;
    }

    /** Takes the answer into the registration, which is then stored. */
    abstract void take(Registration registration, byte[] answer);

    @Override
    protected final void done(UUID financingId, Answer.Done answer) {
        Registration registration = file.registration(financingId);
        take(registration, answer.response());
        registrations.save(registration);
    }

    @Override
    protected final void refused(UUID financingId, Answer.Refused answer) {
        Registration registration = file.registration(financingId);
        registration.refused(answer.code() + ": " + answer.reason());
        registrations.save(registration);
    }
}
