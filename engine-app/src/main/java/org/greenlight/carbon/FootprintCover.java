package org.greenlight.carbon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a supplier's products are covered by valid footprints. A product is what the supplier published a footprint
 * for, whatever became of it; a footprint that was refused for breaking a rule is none, but its product stays one.
 *
 * @param products number of products
 * @param covered how many of them have a valid footprint on the day
 * @param earliestLapse the first day on which a footprint that counts now no longer does; null if none counts
 * @param sha256 digest of the document the footprints are from
 */
public record FootprintCover(int products, int covered, LocalDate earliestLapse, String sha256) {

    private static final int WHOLE_BPS = 10_000;

    static FootprintCover of(List<FootprintRecord> footprints, Collection<String> refusedProducts, LocalDate day, String sha256) {
        Map<String, List<FootprintRecord>> byProduct =
                footprints.stream().collect(Collectors.groupingBy(FootprintRecord::product));
        int covered = (int) byProduct.values().stream()
                .filter(told -> told.stream().anyMatch(footprint -> footprint.isValidOn(day)))
                .count();
        LocalDate lapse = footprints.stream()
                .filter(footprint -> footprint.isValidOn(day))
                .map(FootprintRecord::validUntil)
                .min(LocalDate::compareTo)
                .orElse(null);
        Set<String> products = new HashSet<>(byProduct.keySet());
        products.addAll(refusedProducts);
        return new FootprintCover(products.size(), covered, lapse, sha256);
    }

    /** Covered over all products times 10000, rounded down; null, not known, if no product is known. */
    public Integer shareBps() {
        return products == 0 ? null : covered * WHOLE_BPS / products;
    }
}
