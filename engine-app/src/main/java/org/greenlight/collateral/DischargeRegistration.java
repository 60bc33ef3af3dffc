package org.greenlight.collateral;

import org.greenlight.connectors.registry.CollateralRegistry;
import org.springframework.stereotype.Component;

/** Discharges after the debt ended, within ten working days (order 7 of 2021). */
@Component("dischargeRegistration")
class DischargeRegistration extends DischargeCall {

    DischargeRegistration(CollateralRegistry registry, RegistryFile file, Registrations registrations, ModificationCodes codes) {
        super(registry, file, registrations, codes, "主债权消灭");
    }
}
