package org.greenlight.assessment;

import java.util.List;
import java.util.Optional;

/**
 * How much energy a high-energy enterprise needs for its product, against 标杆水平 (benchmark) and 基准水平 (baseline) of
 * 发改产业〔2023〕723号. The words are inputs of the decision {@code green-eligibility}.
 */
enum EnergyLevel {
    NOT_HIGH_ENERGY,
    ABOVE_BENCHMARK,
    BETWEEN,
    BELOW_BASELINE,
    UNKNOWN;

    /** The certificate that the benchmark is met. */
    static final String BENCHMARK_CERTIFICATE = "ENERGY_BENCHMARK";

    /** The certificate that the baseline is met. */
    static final String BASELINE_CERTIFICATE = "ENERGY_BASELINE";

    /** @param highEnergy whether the sector is on the list; empty if the sector is not known */
    static EnergyLevel of(Optional<Boolean> highEnergy, List<String> certificates) {
        if (highEnergy.isPresent() && !highEnergy.get()) {
            return NOT_HIGH_ENERGY;
        }
        if (certificates.contains(BENCHMARK_CERTIFICATE)) {
            return ABOVE_BENCHMARK;
        }
        return certificates.contains(BASELINE_CERTIFICATE) ? BETWEEN : UNKNOWN;
    }
}
