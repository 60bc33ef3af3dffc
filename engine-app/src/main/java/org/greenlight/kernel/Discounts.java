package org.greenlight.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The price of money over time. The one place where a discount is computed. */
public final class Discounts {

    /** Day count of the Chinese money market for discounting: actual days over 360 (A/360). */
    private static final int DAYS_OF_A_YEAR = 360;

    private Discounts() {}

    /**
     * Simple discount = advance x yearly rate x days / 360, half-up to the minor unit. Days count from the value date
     * (included) to the due date (excluded), so the same day costs nothing.
     *
     * @throws Problem {@code discount-dates-reversed} if the due date is before the value date
     */
    public static Money simple(Money advance, BasisPoints yearlyRate, LocalDate valueDate, LocalDate dueDate) {
        long days = ChronoUnit.DAYS.between(valueDate, dueDate);
        if (days < 0) {
            throw Problem.invalid("discount-dates-reversed", valueDate, dueDate);
        }
        BigDecimal numerator = advance.amount().multiply(yearlyRate.fraction()).multiply(BigDecimal.valueOf(days));
        int scale = advance.currency().getDefaultFractionDigits();
        return new Money(numerator.divide(BigDecimal.valueOf(DAYS_OF_A_YEAR), scale, RoundingMode.HALF_UP),
                advance.currency());
    }
}
