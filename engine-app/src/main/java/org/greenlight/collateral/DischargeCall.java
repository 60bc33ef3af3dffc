package org.greenlight.collateral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.Discharge;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.effects.SecretBox;

/** Ends our registration at the registry (注销登记). */
abstract class DischargeCall extends RegistryCall {

    private final CollateralRegistry registry;
    private final SecretBox secrets;
    private final String reason;

    DischargeCall(CollateralRegistry registry, RegistryFile file, Registrations registrations, SecretBox secrets, String reason) {
        super(file, registrations);
        this.registry = registry;
        this.secrets = secrets;
        this.reason = reason;
    }

    @Override
    protected final Operation operation() {
        return registry.discharge();
    }

    @Override
    protected final byte[] request(UUID financingId, String key) {
        Registration registration = file().registration(financingId);
        String certificate = registration.certificateNumber()
                .orElseThrow(() -> new IllegalStateException("Nothing is filed for financing " + financingId));
        byte[] code = secrets.open(financingId.toString(), registration.sealedCode());
        return new Discharge(certificate, new String(code, StandardCharsets.UTF_8), reason).bytes();
    }

    @Override
    final void take(Registration registration, byte[] answer) {
        registration.discharged(DischargeReceipt.read(answer).dischargedAt(), reason);
    }

    @Override
    protected final boolean repeatable() {
        return false;
    }
}
