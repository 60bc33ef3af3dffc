package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Enthalpy of steam by tables C.4 and C.5 of GB/T 32151.34-2024, linear between neighbours. Nothing is guessed outside the
 * tables, nor between water and steam.
 */
final class SteamTables {

    private final NavigableMap<BigDecimal, BigDecimal> saturated = new TreeMap<>();
    private final NavigableMap<BigDecimal, BigDecimal> boiling = new TreeMap<>();
    private final NavigableMap<BigDecimal, NavigableMap<BigDecimal, BigDecimal>> superheated = new TreeMap<>();

    /** A row of the sets {@code steam-saturated} (item: pressure) and {@code steam-superheated} (item: pressure, parameter: temperature). */
    void take(FactorRow row) {
        if (row.set().equals("steam-superheated")) {
            superheated.computeIfAbsent(new BigDecimal(row.item()), key -> new TreeMap<>()).put(new BigDecimal(row.parameter()), row.value());
        } else if (row.set().equals("steam-saturated")) {
            (row.parameter().equals("temperature") ? boiling : saturated).put(new BigDecimal(row.item()), row.value());
        }
    }

    Optional<BigDecimal> saturated(BigDecimal pressure) {
        return between(saturated, pressure);
    }

    Optional<BigDecimal> superheated(BigDecimal pressure, BigDecimal temperature) {
        NavigableMap<BigDecimal, BigDecimal> neighbours = new TreeMap<>();
        for (Map.Entry<BigDecimal, NavigableMap<BigDecimal, BigDecimal>> row : sides(superheated, pressure)) {
            BigDecimal coolest = row.getValue().floorKey(temperature);
            Optional<BigDecimal> enthalpy = between(row.getValue(), temperature);
            if (enthalpy.isEmpty() || isWater(row.getKey(), coolest)) {
                return Optional.empty();
            }
            neighbours.put(row.getKey(), enthalpy.get());
        }
        return between(neighbours, pressure);
    }

    private boolean isWater(BigDecimal pressure, BigDecimal temperature) {
        return between(boiling, pressure).map(point -> temperature.compareTo(point) < 0).orElse(false);
    }

    private static <V> Iterable<Map.Entry<BigDecimal, V>> sides(NavigableMap<BigDecimal, V> table, BigDecimal at) {
        Map.Entry<BigDecimal, V> below = table.floorEntry(at);
        Map.Entry<BigDecimal, V> above = table.ceilingEntry(at);
        return below == null || above == null ? List.of() : List.of(below, above);
    }

    private static Optional<BigDecimal> between(NavigableMap<BigDecimal, BigDecimal> table, BigDecimal at) {
        Map.Entry<BigDecimal, BigDecimal> below = table.floorEntry(at);
        Map.Entry<BigDecimal, BigDecimal> above = table.ceilingEntry(at);
        if (below == null || above == null) {
            return Optional.empty();
        }
        BigDecimal width = above.getKey().subtract(below.getKey());
        if (width.signum() == 0) {
            return Optional.of(below.getValue());
        }
        BigDecimal rise = above.getValue().subtract(below.getValue()).multiply(at.subtract(below.getKey())).divide(width, Method.EXACT);
        return Optional.of(below.getValue().add(rise));
    }
}
