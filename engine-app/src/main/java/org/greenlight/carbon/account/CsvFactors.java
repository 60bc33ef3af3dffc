package org.greenlight.carbon.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenlight.carbon.account.Statement.Provenance;

/** The methods and factor sets that come with the product, the class path's {@code carbon/*.csv}. */
final class CsvFactors {

    private static final List<String> TABLES = List.of("fuels", "grid_factors", "process_factors", "gwp", "steam_saturated", "steam_superheated");
    /** Water does not change with the years. */
    private static final int ALWAYS = 1990;

    private final List<FactorRow> rows = new ArrayList<>();

    private CsvFactors() {
        read("fuels", this::fuel);
        read("grid_factors", this::grid);
        read("process_factors", row -> put(row, row.get("set"), row.get("item"), row.get("parameter"), "value", row.get("unit"), Provenance.STANDARD_DEFAULT));
        read("gwp", row -> put(row, "gwp-" + row.get("assessment"), row.get("gas"), "gwp100", "gwp100", "1", Provenance.OFFICIAL_PUBLISHED));
        read("steam_saturated", row -> {
            put(row, "steam-saturated", row.get("pressure_MPa"), "enthalpy", "enthalpy_kJ_per_kg", "kJ/kg", Provenance.STANDARD_DEFAULT);
            put(row, "steam-saturated", row.get("pressure_MPa"), "temperature", "temperature_C", "degC", Provenance.STANDARD_DEFAULT);
        });
        read("steam_superheated", row -> put(row, "steam-superheated", row.get("pressure_MPa"), row.get("temperature_C"), "enthalpy_kJ_per_kg",
                "kJ/kg", Provenance.STANDARD_DEFAULT));
    }

    /** Everything that comes with the product. */
    static Factors all() {
        return new Factors(methods(), rows());
    }

    static List<FactorRow> rows() {
        return List.copyOf(new CsvFactors().rows);
    }

    static List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        read("methods", row -> methods.add(new Method(row.get("id"), row.get("version"), list(row.get("sectors")), LocalDate.parse(row.get("in_force")),
                row.get("superseded").isEmpty() ? null : LocalDate.parse(row.get("superseded")), number(row, "carbon_numerator"),
                number(row, "carbon_denominator"), row.get("gwp"), RoundingMode.valueOf(row.get("rounding")), Integer.parseInt(row.get("digits")),
                row.get("fuel_set"), list(row.get("process_sets")), row.get("status"), row.get("source"))));
        return List.copyOf(methods);
    }

    /** Changes with every byte of the tables. */
    static int checksum() {
        CRC32 sum = new CRC32();
        for (String table : TABLES) {
            try (InputStream in = open(table)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return (int) sum.getValue();
    }

    private void fuel(CSVRecord row) {
        put(row, row.get("param_set"), row.get("fuel_code"), "ncv", "ncv", row.get("ncv_unit"), Provenance.STANDARD_DEFAULT);
        put(row, row.get("param_set"), row.get("fuel_code"), "carbonContent", "carbon_content_tC_per_GJ", "tC/GJ", Provenance.STANDARD_DEFAULT);
        put(row, row.get("param_set"), row.get("fuel_code"), "oxidation", "oxidation_rate", "1", Provenance.STANDARD_DEFAULT);
        put(row, row.get("param_set"), row.get("fuel_code"), "factor", "ef_tCO2_per_GJ_computed", "tCO2/GJ", Provenance.STANDARD_DEFAULT);
    }

    /** The inventory average only: the factor of product footprints and the residual mix are other figures. */
    private void grid(CSVRecord row) {
        if (row.get("factor_type").equals("heat_default")) {
            put(row, "heat", "purchased", "factor", "value", row.get("unit"), Provenance.STANDARD_DEFAULT);
        } else if (row.get("factor_type").equals("average") && !row.get("region_code").isEmpty()) {
            put(row, "grid", row.get("region_code"), "average", "value", row.get("unit"), Provenance.OFFICIAL_PUBLISHED);
        }
    }

    /** Empty cells are no figures. */
    private void put(CSVRecord row, String set, String item, String parameter, String column, String unit, Provenance provenance) {
        if (!row.get(column).isEmpty()) {
            rows.add(new FactorRow(set, item, parameter, year(row), FactorRow.DELIVERED, false, number(row, column), unit, provenance, status(row),
                    row.get("source")));
        }
    }

    private static int year(CSVRecord row) {
        String year = row.isMapped("from_year") ? row.get("from_year") : row.isMapped("data_year") ? row.get("data_year") : "";
        return year.matches("\\d+") ? Integer.parseInt(year) : ALWAYS;
    }

    /** How far the row can be trusted: {@code unverified}, or read in a transcription ({@code second-hand}). */
    private static String status(CSVRecord row) {
        boolean unverified = row.get("source").contains("unverified") || row.isMapped("status") && row.get("status").contains("unverified");
        return unverified ? "unverified" : "second-hand";
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static BigDecimal number(CSVRecord row, String column) {
        return new BigDecimal(row.get(column));
    }

    private static void read(String table, Consumer<CSVRecord> each) {
        try (InputStream in = open(table)) {
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new InputStreamReader(in, StandardCharsets.UTF_8)).forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String table) {
        return CsvFactors.class.getResourceAsStream("/carbon/" + table + ".csv");
    }
}
