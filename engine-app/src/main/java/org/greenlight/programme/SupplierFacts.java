package org.greenlight.programme;

import java.util.List;
import org.greenlight.kernel.Money;

/**
 * What a supplier says about itself, as far as the green assessment and the financed emissions need it. What it did not say is null.
 *
 * @param sector class of GB/T 4754-2017, four digits
 * @param revenue of the last full year
 * @param priorRevenue of the year before
 * @param equity total equity, which may be negative; with {@code debt} the value that PCAF attributes emissions by
 * @param debt total debt
 * @param environmentalCredit the word of {@link EnvironmentalCredit}
 * @param illegalCapacity it declares capacity that is to be eliminated or was built against the rules
 * @param majorPenalty the word of {@link MajorPenalty}
 * @param certificates with the last day of each; whether one counts depends on the day
 * @param renewableShareBps share of its electricity that is renewable, times 10000
 * @param renewableEvidence the word of {@link RenewableEvidence} for a share above 0
 * @param transitionPlan the word of {@link TransitionPlan}
 */
public record SupplierFacts(
        String sector,
        Money revenue,
        Money priorRevenue,
        Money equity,
        Money debt,
        String environmentalCredit,
        boolean illegalCapacity,
        String majorPenalty,
        List<Certificate> certificates,
        Integer renewableShareBps,
        String renewableEvidence,
        String transitionPlan) {}
