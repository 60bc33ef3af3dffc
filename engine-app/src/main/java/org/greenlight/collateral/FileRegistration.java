package org.greenlight.collateral;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.effects.PartnerCall;
import org.springframework.stereotype.Component;

/** Files the registration. The registry takes a second one without a word, so this call is never repeated. */
@Component("fileRegistration")
class FileRegistration extends PartnerCall {

    private final CollateralRegistry registry;
    private final RegistryFile file;
    private final Registrations registrations;
    private final ModificationCodes codes;

    FileRegistration(CollateralRegistry registry, RegistryFile file, Registrations registrations, ModificationCodes codes) {
        this.registry = registry;
        this.file = file;
        this.registrations = registrations;
        this.codes = codes;
    }

    @Override
    protected Operation operation() {
        return registry.file();
    }

    @Override
    protected byte[] request(UUID financingId, String key) {
        return file.filing(financingId).bytes();
    }

    @Override
    protected void done(UUID financingId, Answer.Done answer) {
        Certificate certificate = Certificate.read(answer.response());
        Registration registration = file.registration(financingId);
        registration.filed(certificate, codes.seal(financingId, certificate.modificationCode()));
        registrations.save(registration);
    }

    @Override
    protected void refused(UUID financingId, Answer.Refused answer) {
        Registration registration = file.registration(financingId);
        registration.refused(answer.code() + ": " + answer.reason());
        registrations.save(registration);
    }

    @Override
    protected boolean repeatable() {
        return false;
    }
}
