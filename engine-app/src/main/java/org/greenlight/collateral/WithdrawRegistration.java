package org.greenlight.collateral;

import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.effects.SecretBox;
import org.springframework.stereotype.Component;

/** Discharges our own fresh filing because another party's came first: nothing was paid and nothing will be. */
@Component("withdrawRegistration")
class WithdrawRegistration extends DischargeCall {

    WithdrawRegistration(CollateralRegistry registry, RegistryFile file, Registrations registrations, SecretBox secrets) {
        super(registry, file, registrations, secrets, "担保权利未设立");
    }
}
