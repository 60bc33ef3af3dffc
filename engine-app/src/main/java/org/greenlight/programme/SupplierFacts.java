package org.greenlight.programme;

import java.util.List;
import org.greenlight.kernel.Money;

/**
 * What a supplier says about itself, as far as the green assessment needs it.
 *
 * @param sector class of GB/T 4754-2017, four digits
 * @param revenue of the last full year
 * @param environmentalCredit the word of {@link EnvironmentalCredit}
 * @param illegalCapacity it declares capacity that is to be eliminated or was built against the rules
 * @param openMajorPenalty it declares a major environmental penalty that is not yet settled
 * @param certificates words such as {@code GREEN_FACTORY} or {@code ENERGY_BENCHMARK}, sorted
 */
public record SupplierFacts(
        String sector,
        Money revenue,
        String environmentalCredit,
        boolean illegalCapacity,
        boolean openMajorPenalty,
        List<String> certificates) {}
