package org.greenlight.collateral;

import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.effects.SecretBox;
import org.springframework.stereotype.Component;

/** Discharges after the debt ended, within ten working days (order 7 of 2021). */
@Component("dischargeRegistration")
class DischargeRegistration extends DischargeCall {

    DischargeRegistration(CollateralRegistry registry, RegistryFile file, Registrations registrations, SecretBox secrets) {
        super(registry, file, registrations, secrets, "主债权消灭");
    }
}
