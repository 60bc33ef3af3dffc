package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Methods and factor rows as they stand on one day. Whether the rows were read from the files in the jar ({@link CsvFactors}) or
 * from PostgreSQL ({@link StoredFactors}), they are looked up here. The order in which they come does not matter.
 */
final class Factors {

    private static final String NATION = "CN";

    private record Key(String set, String item, String parameter) {}

    private final List<Method> methods;
    private final Map<Key, List<FactorRow>> rows = new HashMap<>();
    private final SteamTables steam = new SteamTables();

    Factors(List<Method> methods, Collection<FactorRow> all) {
        this.methods = List.copyOf(methods);
        for (FactorRow row : all) {
            rows.computeIfAbsent(new Key(row.set(), row.item(), row.parameter()), key -> new ArrayList<>()).add(row);
        }
        rows.values().forEach(Factors::sort);
        rows.values().forEach(dated -> steam.take(dated.get(0)));
    }

    private static void sort(List<FactorRow> dated) {
        dated.sort(FactorRow.BEST_FIRST);
        for (int i = 1; i < dated.size(); i++) {
            if (FactorRow.BEST_FIRST.compare(dated.get(i - 1), dated.get(i)) == 0) {
                throw new IllegalStateException("Two rows for one day: " + dated.get(i).told().id());
            }
        }
    }

    List<Method> methods() {
        return methods;
    }

    /** The row that counts for a reporting year: the newest that is not after it. */
    Optional<Factor> find(String set, String item, String parameter, int year) {
        return rows.getOrDefault(new Key(set, item, parameter), List.of()).stream().filter(row -> row.fromYear() <= year)
                .findFirst().map(FactorRow::told);
    }

    /** The inventory average of a region's grid; the nation's if no region is named, none for an unknown one. */
    Optional<Factor> grid(String region, int year) {
        return find("grid", region == null ? NATION : region, "average", year);
    }

    /** kJ/kg of saturated steam at this pressure in MPa; empty outside the table. */
    Optional<BigDecimal> saturatedSteam(BigDecimal pressure) {
        return steam.saturated(pressure);
    }

    /** kJ/kg of superheated steam at this pressure in MPa and temperature in degrees Celsius; empty outside the table. */
    Optional<BigDecimal> superheatedSteam(BigDecimal pressure, BigDecimal temperature) {
        return steam.superheated(pressure, temperature);
    }
}
