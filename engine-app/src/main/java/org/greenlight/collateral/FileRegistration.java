package org.greenlight.collateral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.effects.SecretBox;
import org.springframework.stereotype.Component;

/** Files the registration. The registry takes a second one without a word, so this call is never repeated. */
@Component("fileRegistration")
class FileRegistration extends RegistryCall {

    private final CollateralRegistry registry;
    private final SecretBox secrets;

    FileRegistration(CollateralRegistry registry, RegistryFile file, Registrations registrations, SecretBox secrets) {
        super(file, registrations);
        this.registry = registry;
        this.secrets = secrets;
    }

    @Override
    protected Operation operation() {
        return registry.file();
    }

    @Override
    protected byte[] request(UUID financingId, String key) {
        return file().filing(financingId).bytes();
    }

    @Override
    void take(Registration registration, byte[] answer) {
        Certificate certificate = Certificate.read(answer);
        byte[] code = certificate.modificationCode().getBytes(StandardCharsets.UTF_8);
        registration.filed(certificate, secrets.seal(registration.financingId().toString(), code));
    }

    @Override
    protected boolean repeatable() {
        return false;
    }
}
