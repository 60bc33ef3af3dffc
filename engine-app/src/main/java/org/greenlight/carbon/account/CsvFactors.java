package org.greenlight.carbon.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenlight.carbon.account.Activity.Provenance;

/** The factor sets that come with the product, the class path's {@code carbon/*.csv}. */
final class CsvFactors implements Factors {

    private static final String NATION = "CN";
    private final List<Method> methods = new ArrayList<>();
    private final Map<String, Factor> rows = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Factor>> grid = new HashMap<>();
    private final SteamTables steam = new SteamTables();

    CsvFactors() {
        read("methods", this::method);
        read("fuels", this::fuel);
        read("grid_factors", this::grid);
        read("process_factors", this::process);
        read("gwp", row -> put("gwp/" + row.get("gas") + "/" + row.get("assessment"), row.get("gwp100"), "1", Provenance.OFFICIAL_PUBLISHED,
                row.get("source").contains("unverified") ? "unverified" : "second-hand", row.get("source")));
        read("steam_saturated", row -> steam.addSaturated(number(row, "pressure_MPa"), number(row, "temperature_C"), number(row, "enthalpy_kJ_per_kg")));
        read("steam_superheated", row -> steam.addSuperheated(number(row, "pressure_MPa"), number(row, "temperature_C"), number(row, "enthalpy_kJ_per_kg")));
    }

    @Override
    public List<Method> methods() {
        return List.copyOf(methods);
    }

    @Override
    public Optional<Factor> fuel(String set, String item, String parameter) {
        return Optional.ofNullable(rows.get("fuels/" + set + "/" + item + "/" + parameter));
    }

    @Override
    public Optional<Factor> grid(String region, int year) {
        return Optional.ofNullable(grid.get(region == null ? NATION : region)).map(years -> years.floorEntry(year)).map(Map.Entry::getValue);
    }

    @Override
    public Optional<Factor> heat() {
        return Optional.ofNullable(rows.get("heat/default"));
    }

    @Override
    public Optional<Factor> process(String set, String item) {
        return Optional.ofNullable(rows.get("process/" + set + "/" + item));
    }

    @Override
    public Optional<Factor> gwp(String gas, String assessment) {
        return Optional.ofNullable(rows.get("gwp/" + gas + "/" + assessment));
    }

    @Override
    public Optional<BigDecimal> saturatedSteam(BigDecimal pressure) {
        return steam.saturated(pressure);
    }

    @Override
    public Optional<BigDecimal> superheatedSteam(BigDecimal pressure, BigDecimal temperature) {
        return steam.superheated(pressure, temperature);
    }

    private void method(CSVRecord row) {
        int last = row.get("to_year").isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row.get("to_year"));
        methods.add(new Method(row.get("id"), row.get("version"), list(row.get("sectors")), Integer.parseInt(row.get("from_year")), last,
                number(row, "carbon_numerator"), number(row, "carbon_denominator"), row.get("gwp"), RoundingMode.valueOf(row.get("rounding")),
                row.get("fuel_set"), list(row.get("process_sets")), row.get("status"), row.get("source")));
    }

    private void fuel(CSVRecord row) {
        String id = "fuels/" + row.get("param_set") + "/" + row.get("fuel_code") + "/";
        String status = row.get("status").equals("OK") ? "second-hand" : row.get("status");
        put(id + "ncv", row.get("ncv"), row.get("ncv_unit"), Provenance.STANDARD_DEFAULT, status, row.get("source"));
        put(id + "carbonContent", row.get("carbon_content_tC_per_GJ"), "tC/GJ", Provenance.STANDARD_DEFAULT, status, row.get("source"));
        put(id + "oxidation", row.get("oxidation_rate"), "1", Provenance.STANDARD_DEFAULT, status, row.get("source"));
        put(id + "factor", row.get("ef_tCO2_per_GJ_computed"), "tCO2/GJ", Provenance.STANDARD_DEFAULT, status, row.get("source"));
    }

    /** The inventory average only: the factor of product footprints and the residual mix are other figures. */
    private void grid(CSVRecord row) {
        String status = row.get("source").contains("unverified") ? "unverified" : "second-hand";
        if (row.get("factor_type").equals("heat_default")) {
            put("heat/default", row.get("value"), row.get("unit"), Provenance.STANDARD_DEFAULT, status, row.get("source"));
        } else if (row.get("factor_type").equals("average") && !row.get("region_code").isEmpty()) {
            String code = row.get("region_code");
            int year = Integer.parseInt(row.get("data_year"));
            // 1 kgCO2/kWh is 1 tCO2/MWh; the units library says so as well.
            BigDecimal value = Units.convert(number(row, "value"), row.get("unit"), "tCO2/MWh");
            grid.computeIfAbsent(code, key -> new TreeMap<>()).put(year, new Factor("grid/" + code + "/" + year, value, "tCO2/MWh",
                    Provenance.OFFICIAL_PUBLISHED, status, row.get("source")));
        }
    }

    private void process(CSVRecord row) {
        String id = "process/" + row.get("group") + "/" + row.get("code");
        // The first row of an item is the national one; the EU's value of the same carbonate differs in the third decimal.
        if (!rows.containsKey(id)) {
            String unit = row.get("unit").split(" ")[0].replaceFirst("^kg(CF4|C2F6|N2O)/", "kg/").replace("ratio", "1");
            put(id, row.get("value"), unit, Provenance.STANDARD_DEFAULT, row.get("status"), row.get("source"));
        }
    }

    /** Rows that hold a formula or a range instead of a figure are for the reader only. */
    private void put(String id, String value, String unit, Provenance provenance, String status, String source) {
        if (value.matches("\\d+(\\.\\d+)?") && Units.find(unit).isPresent()) {
            rows.put(id, new Factor(id, new BigDecimal(value), unit, provenance, status, source));
        }
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static BigDecimal number(CSVRecord row, String column) {
        return new BigDecimal(row.get(column));
    }

    private static void read(String name, Consumer<CSVRecord> each) {
        try (InputStream in = CsvFactors.class.getResourceAsStream("/carbon/" + name + ".csv")) {
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new InputStreamReader(in, StandardCharsets.UTF_8)).forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
