package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.greenlight.kernel.Money;

/** The balance of one advance over time, from the movements of its account in the ledger. */
record Balances(List<Movement> movements, Currency currency) {

    /** @param amount added to the balance at the end of that business day; a repayment is negative */
    record Movement(LocalDate on, Money amount) {}

    /** At the end of a day. */
    Money on(LocalDate day) {
        return movements.stream().filter(movement -> !movement.on().isAfter(day)).map(Movement::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The mean of the balances at the end of every day from the first to the last, both counted; half-up to the minor unit. */
    Money average(LocalDate first, LocalDate last) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Movement movement : movements) {
            LocalDate from = movement.on().isBefore(first) ? first : movement.on();
            sum = sum.add(movement.amount().amount().multiply(BigDecimal.valueOf(Math.max(0, days(from, last)))));
        }
        return new Money(sum.divide(BigDecimal.valueOf(days(first, last)), currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
