package org.greenlight.assessment;

import java.util.Optional;
import java.util.Set;
import org.greenlight.programme.CertificateKind;

/**
 * How much energy a high-energy enterprise needs for its product, against 标杆水平 (benchmark) and 基准水平 (baseline) of
 * 发改产业〔2023〕723号. The words are inputs of the decision {@code green-exclusion}.
 */
enum EnergyLevel {
    NOT_HIGH_ENERGY,
    ABOVE_BENCHMARK,
    BETWEEN,
    BELOW_BASELINE,
    UNKNOWN;

    /**
     * What an audit found against the enterprise weighs more than a certificate for it.
     *
     * @param highEnergy whether the sector is on the list; empty if the sector is not known
     * @param certificates the ones that count on the day
     */
    static EnergyLevel of(Optional<Boolean> highEnergy, Set<CertificateKind> certificates) {
        if (highEnergy.isPresent() && !highEnergy.get()) {
            return NOT_HIGH_ENERGY;
        }
        if (certificates.contains(CertificateKind.ENERGY_BELOW_BASELINE)) {
            return BELOW_BASELINE;
        }
        if (certificates.contains(CertificateKind.ENERGY_BENCHMARK)) {
            return ABOVE_BENCHMARK;
        }
        return certificates.contains(CertificateKind.ENERGY_BASELINE) ? BETWEEN : UNKNOWN;
    }
}
