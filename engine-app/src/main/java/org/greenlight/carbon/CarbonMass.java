package org.greenlight.carbon;

import java.math.BigDecimal;
import java.util.Objects;

/** A mass of CO2 equivalent with its unit. Exact decimals: no operation rounds. */
public record CarbonMass(BigDecimal amount, Unit unit) implements Comparable<CarbonMass> {

    /** The units that statements (tonnes) and product footprints (kilograms) are written in. */
    public enum Unit {
        KILOGRAM(0, "kg"),
        TONNE(3, "t");

        private final int powerOfTen;
        private final String symbol;

        Unit(int powerOfTen, String symbol) {
            this.powerOfTen = powerOfTen;
            this.symbol = symbol;
        }
    }

    public CarbonMass {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
    }

    public static CarbonMass tonnes(BigDecimal amount) {
        return new CarbonMass(amount, Unit.TONNE);
    }

    public static CarbonMass kilograms(BigDecimal amount) {
        return new CarbonMass(amount, Unit.KILOGRAM);
    }

    /** The same mass in another unit, exactly. */
    public CarbonMass in(Unit other) {
        return other == unit
                ? this
                : new CarbonMass(amount.movePointRight(unit.powerOfTen - other.powerOfTen), other);
    }

    /** The same mass in tonnes, exactly. */
    public BigDecimal inTonnes() {
        return in(Unit.TONNE).amount;
    }

    public CarbonMass plus(CarbonMass other) {
        return new CarbonMass(amount.add(other.in(unit).amount), unit);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(CarbonMass other) {
        return amount.compareTo(other.in(unit).amount);
    }

    /** Equal masses are equal, whatever unit and scale they are written in. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CarbonMass mass && compareTo(mass) == 0;
    }

    @Override
    public int hashCode() {
        return in(Unit.KILOGRAM).amount.stripTrailingZeros().hashCode();
    }

    /** For a person: {@code 12345.678 tCO2e}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.symbol + "CO2e";
    }
}
