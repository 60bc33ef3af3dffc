package org.greenlight.carbon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.greenlight.kernel.Money;

/**
 * What an enterprise emits for what it earns: total tCO2e over revenue. Kept as the two figures, so that nothing is
 * rounded before the comparison.
 */
record Intensity(CarbonMass total, Money revenue) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal ONE_IN_BPS = BigDecimal.valueOf(10_000);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    Intensity {
        Objects.requireNonNull(total, "total");
        if (total.isNegative() || !revenue.isPositive()) {
            throw new IllegalArgumentException("No intensity of " + total + " for a revenue of " + revenue);
        }
    }

    /**
     * The carbon efficiency K of the Zhejiang method, intensity over the sector's average, times 10000. Rounded up to
     * a whole number, so that a limit is never met by rounding.
     *
     * @param average tCO2e per million CNY of revenue, positive
     */
    int againstBps(BigDecimal average) {
        BigDecimal tonnes = total.in(CarbonMass.Unit.TONNE).amount();
        return tonnes.multiply(MILLION)
                .multiply(ONE_IN_BPS)
                .divide(revenue.amount().multiply(average), 0, RoundingMode.CEILING)
                .min(LARGEST)
                .intValueExact();
    }

    /**
     * How much more or less this is than an earlier intensity, times 10000: -500 is five percent less. Rounded up, so that a
     * limit is never met by rounding. Empty where nothing was emitted before.
     */
    Optional<Integer> changeBps(Intensity before) {
        BigDecimal earlier = before.total.in(CarbonMass.Unit.TONNE).amount().multiply(revenue.amount());
        if (earlier.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal now = total.in(CarbonMass.Unit.TONNE).amount().multiply(before.revenue.amount());
        return Optional.of(now.multiply(ONE_IN_BPS).divide(earlier, 0, RoundingMode.CEILING)
                .subtract(ONE_IN_BPS).min(LARGEST).intValueExact());
    }

    /** What earning this part of the revenue emitted, in the same proportion; in yuan, not rounded. */
    CarbonMass of(BigDecimal part) {
        return new CarbonMass(total.amount().multiply(part).divide(revenue.amount(), MathContext.DECIMAL128), total.unit());
    }

    /** For a person: tCO2e per million CNY, three decimals. */
    BigDecimal perMillion() {
        return total.in(CarbonMass.Unit.TONNE).amount().multiply(MILLION)
                .divide(revenue.amount(), 3, RoundingMode.HALF_UP);
    }
}
