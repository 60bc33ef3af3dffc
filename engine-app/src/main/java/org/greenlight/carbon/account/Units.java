package org.greenlight.carbon.account;

import static tech.units.indriya.AbstractUnit.ONE;
import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.CUBIC_METRE;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KELVIN;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.PASCAL;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.VOLT;
import static tech.units.indriya.unit.Units.WATT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * Units of measurement (JSR 385). Carbon, CO2 and CO2 equivalents are dimensions of their own: a carbon content does not pass
 * for an emission factor, nor one gas for all. A quotient is written {@code GJ/t}.
 */
public final class Units {

    static final int MOST_DIGITS = 30;
    private static final Map<String, Unit<?>> KNOWN = new LinkedHashMap<>();

    static {
        Unit<?> joule = JOULE;
        Unit<?> wattHour = WATT.multiply(HOUR);
        KNOWN.put("1", ONE);
        KNOWN.put("%", ONE.divide(100));
        KNOWN.put("mg", KILOGRAM.divide(1_000_000));
        KNOWN.put("g", KILOGRAM.divide(1_000));
        KNOWN.put("kg", KILOGRAM);
        KNOWN.put("t", KILOGRAM.multiply(1_000));
        KNOWN.put("1e4t", KILOGRAM.multiply(10_000_000));
        // What products are counted in: a piece is a dimension of its own, and so is a bit.
        Unit<?> bitSecond = new BaseUnit<>("bit.s", UnitDimension.parse('b'));
        KNOWN.put("piece", new BaseUnit<>("piece", UnitDimension.parse('p')));
        KNOWN.put("Mbit.s", bitSecond.multiply(1_000_000));
        KNOWN.put("tkm", KILOGRAM.multiply(METRE).multiply(1_000_000));
        KNOWN.put("m2", SQUARE_METRE);
        KNOWN.put("m3", CUBIC_METRE);
        KNOWN.put("l", CUBIC_METRE.divide(1_000));
        KNOWN.put("Nm3", CUBIC_METRE);
        KNOWN.put("1e4Nm3", CUBIC_METRE.multiply(10_000));
        KNOWN.put("kJ", joule.multiply(1_000));
        KNOWN.put("MJ", joule.multiply(1_000_000));
        KNOWN.put("GJ", joule.multiply(1_000_000_000));
        KNOWN.put("TJ", joule.multiply(1_000_000_000_000L));
        KNOWN.put("kWh", wattHour.multiply(1_000));
        KNOWN.put("MWh", wattHour.multiply(1_000_000));
        KNOWN.put("GWh", wattHour.multiply(1_000_000_000));
        // Coal equivalent, 29307.6 kJ/kg (GB/T 2589-2020).
        KNOWN.put("kgce", joule.multiply(29_307_600));
        KNOWN.put("tce", joule.multiply(29_307_600_000L));
        KNOWN.put("min", HOUR.divide(60));
        KNOWN.put("h", HOUR);
        KNOWN.put("d", HOUR.multiply(24));
        KNOWN.put("mV", VOLT.divide(1_000));
        KNOWN.put("kPa", PASCAL.multiply(1_000));
        KNOWN.put("MPa", PASCAL.multiply(1_000_000));
        KNOWN.put("degC", CELSIUS);
        KNOWN.put("K", KELVIN);
        own("C", 'c');
        own("CO2", 'o');
        own("CO2e", 'e');
    }

    private Units() {}

    private static void own(String substance, char dimension) {
        Unit<?> kilogram = new BaseUnit<>("kg" + substance, UnitDimension.parse(dimension));
        KNOWN.put("kg" + substance, kilogram);
        KNOWN.put("t" + substance, kilogram.multiply(1_000));
        KNOWN.put("1e4t" + substance, kilogram.multiply(10_000_000));
    }

    /** Empty if the unit is not known. {@code kg/t/mV} is kg/(t mV). */
    static Optional<Unit<?>> find(String text) {
        List<Unit<?>> parts = new ArrayList<>();
        for (String part : (text == null ? "" : text.strip()).split("/", -1)) {
            if (!KNOWN.containsKey(part)) {
                return Optional.empty();
            }
            parts.add(KNOWN.get(part));
        }
        Unit<?> unit = parts.get(0);
        for (Unit<?> divisor : parts.subList(1, parts.size())) {
            unit = unit.divide(divisor);
        }
        return Optional.of(unit);
    }

    /** Whether a figure can be written out: a short text such as 1e999999 would fill the memory. */
    static boolean isPlain(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
    }

    /** Whether both are known and measure the same. */
    public static boolean compatible(String from, String to) {
        return find(from).isPresent() && find(from).get().isCompatible(find(to).orElseThrow());
    }

    /** @throws IllegalArgumentException if a unit is not known or they do not measure the same */
    public static BigDecimal convert(BigDecimal value, String from, String to) {
        if (from != null && from.strip().equals(to)) {
            return value;
        }
        Unit<?> source = find(from).orElseThrow(() -> new IllegalArgumentException("unit " + from + " is not known; known are " + KNOWN.keySet()));
        try {
            return exact(source.getConverterToAny(find(to).orElseThrow()).convert(value));
        } catch (IncommensurableException e) {
            throw new IllegalArgumentException("unit " + from + " cannot be told in " + to, e);
        }
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof RationalNumber ratio) {
            return new BigDecimal(ratio.getDividend()).divide(new BigDecimal(ratio.getDivisor()), Method.EXACT);
        }
        return new BigDecimal(number.toString());
    }
}
