package org.greenlight.assessment.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a supplier's sales is in the green catalogue, in basis points of their amount, rounded down.
 *
 * @param greenBps goods of rows that the catalogue counts as a reduction of greenhouse gases; null if no sales are known
 * @param otherBps goods of its other rows; null if no sales are known
 * @param basis what the sales were read from
 */
public record CatalogueShare(Integer greenBps, Integer otherBps, Basis basis) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /** Where the shares are from, the stronger first. */
    public enum Basis {
        /** Lines of verified invoices of the last twelve months. */
        INVOICES,
        /** No invoice yet: what the supplier declared for the goods that were confirmed. */
        DECLARED,
        /** Nothing is known. */
        NONE
    }

    /**
     * Invoices go before what is declared, and goods that nobody mapped count as not green.
     *
     * @param mappings by the goods' key, the decision that counts
     */
    static CatalogueShare of(List<SoldGoods> sold, Map<String, GoodsMapping> mappings, LocalDate day) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        sold.forEach(line -> amounts.merge(GoodsMapping.key(line.name()), line.amount(), BigDecimal::add));
        // Goods given back or discounted to nothing are no sales.
        amounts.values().removeIf(amount -> amount.signum() <= 0);
        if (!amounts.isEmpty()) {
            BigDecimal all = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new CatalogueShare(
                    bps(mapped(amounts, mappings, day, true), all), bps(mapped(amounts, mappings, day, false), all), Basis.INVOICES);
        }
        List<GoodsMapping> declared = mappings.values().stream()
                .filter(mapping -> mapping.countsOn(day) && mapping.declaredShareBps() != null)
                .toList();
        return declared.isEmpty()
                ? new CatalogueShare(null, null, Basis.NONE)
                : new CatalogueShare(declared(declared, true), declared(declared, false), Basis.DECLARED);
    }

    private static BigDecimal mapped(Map<String, BigDecimal> amounts, Map<String, GoodsMapping> mappings, LocalDate day, boolean ghg) {
        return amounts.entrySet().stream()
                .filter(goods -> mappings.containsKey(goods.getKey()))
                .filter(goods -> mappings.get(goods.getKey()).countsOn(day) && mappings.get(goods.getKey()).ghgReduction() == ghg)
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int declared(List<GoodsMapping> mappings, boolean ghg) {
        return mappings.stream().filter(mapping -> mapping.ghgReduction() == ghg).mapToInt(GoodsMapping::declaredShareBps).sum();
    }

    private static int bps(BigDecimal part, BigDecimal all) {
        return part.multiply(WHOLE).divide(all, 0, RoundingMode.DOWN).intValueExact();
    }
}
