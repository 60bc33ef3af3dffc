package org.greenlight.receivable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Scope 3, category 1 (purchased goods) of one enterprise and year: the lines rolled up, with how well they are known. */
record Scope3(List<PurchasedLine> lines) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    Scope3 {
        lines = List.copyOf(lines);
    }

    /**
     * A part of the lines.
     *
     * @param kilograms CO2e of those that are known
     * @param spend yuan without tax
     */
    record Part(int lines, BigDecimal kilograms, BigDecimal spend) {

        static Part of(List<PurchasedLine> lines) {
            return new Part(lines.size(), sum(lines.stream().filter(line -> line.kilograms() != null).map(PurchasedLine::kilograms).toList()),
                    sum(lines.stream().map(PurchasedLine::spend).toList()));
        }
    }

    Part all() {
        return Part.of(lines);
    }

    /** Every method is in it, in their order. */
    Map<Scope3Method, Part> byMethod() {
        Map<Scope3Method, Part> parts = new EnumMap<>(Scope3Method.class);
        for (Scope3Method method : Scope3Method.values()) {
            parts.put(method, Part.of(lines.stream().filter(line -> line.method() == method).toList()));
        }
        return parts;
    }

    /** The largest emissions first. */
    Map<UUID, Scope3> bySupplier() {
        Map<UUID, List<PurchasedLine>> grouped = lines.stream().collect(Collectors.groupingBy(PurchasedLine::supplierId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Scope3> suppliers = new LinkedHashMap<>();
        grouped.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), new Scope3(entry.getValue())))
                .sorted(Comparator.comparing((Map.Entry<UUID, Scope3> entry) -> entry.getValue().all().kilograms()).reversed())
                .forEach(entry -> suppliers.put(entry.getKey(), entry.getValue()));
        return suppliers;
    }

    List<PurchasedLine> withoutData() {
        return lines.stream().filter(line -> line.method() == Scope3Method.NO_DATA).toList();
    }

    /** A method's part of the spend in basis points, rounded down; 0 if nothing was bought. */
    int shareBps(Part part) {
        BigDecimal spend = all().spend();
        return spend.signum() == 0 ? 0 : part.spend().multiply(WHOLE).divide(spend, 0, RoundingMode.DOWN).intValueExact();
    }

    /** The lines' scores weighted by their spend, 1 best to 5, two decimals rounded up: it is never told better than it is. Null if nothing was bought. */
    BigDecimal quality() {
        BigDecimal spend = all().spend();
        return spend.signum() <= 0
                ? null
                : sum(lines.stream().map(line -> line.spend().multiply(BigDecimal.valueOf(line.score()))).toList()).divide(spend, 2, RoundingMode.CEILING);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
