package org.greenlight.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount in one currency, always at that currency's scale (two decimals for CNY, so the unit is the fen). No
 * operation rounds unless its name says how. Amounts of different currencies never meet: {@code currency-differs}.
 *
 * <p>JSON form is the plain decimal string of {@link #text()}; the currency is a field of its own wherever it matters.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public static final Currency CNY = Currency.getInstance("CNY");

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    /** Refuses an amount with more decimals than the currency has: {@code money-invalid}. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        try {
            amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooManyDecimals) {
            throw Problem.invalid("money-invalid", amount.toPlainString(), currency.getCurrencyCode());
        }
    }

    /** Yuan, for instance {@code cny("12.00")}. Grouping, exponents and blanks are refused: {@code money-invalid}. */
    public static Money cny(String amount) {
        return of(amount, CNY);
    }

    /** A plain decimal string as it stands on every wire and in every form, at most 15 digits before the point. */
    public static Money of(String amount, Currency currency) {
        if (amount == null || !PLAIN_DECIMAL.matcher(amount).matches()) {
            throw Problem.invalid("money-invalid", String.valueOf(amount), currency.getCurrencyCode());
        }
        return new Money(new BigDecimal(amount), currency);
    }

    /** From minor units (fen), the form of the ledger and of every {@code ..._minor} column. */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()), currency);
    }

    public static Money zero(Currency currency) {
        return ofMinor(0, currency);
    }

    /** Minor units (fen). */
    public long minor() {
        return amount.unscaledValue().longValueExact();
    }

    /** The plain decimal string, for instance {@code 1130000.00}. */
    @JsonValue
    public String text() {
        return amount.toPlainString();
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The share of this amount, rounded towards minus infinity: a cap on what may be lent is never rounded up. */
    public Money timesRoundedDown(BasisPoints share) {
        return times(share, RoundingMode.FLOOR);
    }

    /** The share of this amount, a half minor unit rounded away from zero: the rule of interest and fees. */
    public Money timesRoundedHalfUp(BasisPoints share) {
        return times(share, RoundingMode.HALF_UP);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + text();
    }

    private Money times(BasisPoints share, RoundingMode rounding) {
        BigDecimal exact = amount.multiply(share.fraction());
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), rounding), currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw Problem.invalid("currency-differs", currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
        return other;
    }
}
