package org.greenlight.collateral;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.Discharge;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.effects.PartnerCall;

/** Ends our registration at the registry (注销登记). */
abstract class DischargeCall extends PartnerCall {

    private final CollateralRegistry registry;
    private final RegistryFile file;
    private final Registrations registrations;
    private final ModificationCodes codes;
    private final String reason;

    DischargeCall(CollateralRegistry registry, RegistryFile file, Registrations registrations, ModificationCodes codes, String reason) {
        this.registry = registry;
        this.file = file;
        this.registrations = registrations;
        this.codes = codes;
        this.reason = reason;
    }

    @Override
    protected final Operation operation() {
        return registry.discharge();
    }

    @Override
    protected final byte[] request(UUID financingId, String key) {
        Registration registration = file.registration(financingId);
        String certificate = registration.certificateNumber()
                .orElseThrow(() -> new IllegalStateException("Nothing is filed for financing " + financingId));
        return new Discharge(certificate, codes.open(financingId, registration.sealedCode()), reason).bytes();
    }

    @Override
    protected final void done(UUID financingId, Answer.Done answer) {
        Registration registration = file.registration(financingId);
        registration.discharged(DischargeReceipt.read(answer.response()).dischargedAt(), reason);
        registrations.save(registration);
    }

    @Override
    protected final void refused(UUID financingId, Answer.Refused answer) {
        Registration registration = file.registration(financingId);
        registration.refused(answer.code() + ": " + answer.reason());
        registrations.save(registration);
    }

    @Override
    protected final boolean repeatable() {
        return false;
    }
}
