package org.greenlight.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A parameter kept as dated rows: the newest row whose {@code valid_from} is not after the day counts, a funder's own row
 * goes before the house's. A feature declares the table; rows are added by two people, see {@link ParameterController}.
 */
public abstract class DatedParameter {

    private final JdbcTemplate jdbc;
    private final String name;
    private final String table;
    private final List<Field> fields;

    /** @param table has the fields' columns and {@code funder_id}, {@code valid_from}, {@code source} */
    protected DatedParameter(JdbcTemplate jdbc, String name, String table, Field... fields) {
        this.jdbc = jdbc;
        this.name = name;
        this.table = table;
        this.fields = List.of(fields);
    }

    /** One row as it stands; {@code funderId} is null for the house's. */
    record Row(UUID funderId, LocalDate validFrom, Map<String, String> values, String source) {}

    String name() {
        return name;
    }

    List<Field> fields() {
        return fields;
    }

    /**
     * The values in the order of the fields.
     *
     * @throws Problem {@code field-required}, {@code parameter-field-unknown} or {@code parameter-value-invalid}, with the field
     */
    Map<String, String> checked(Map<String, String> given) {
        given.keySet().stream().filter(key -> fields.stream().noneMatch(field -> field.name().equals(key))).findFirst().ifPresent(stranger -> {
            throw Problem.invalid("parameter-field-unknown", stranger, fields.stream().map(Field::name).collect(Collectors.joining(", ")))
                    .at("values." + stranger);
        });
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), field.checked(given.get(field.name())));
        }
        return values;
    }

    /** The rows of the house and of this funder, the newest first. */
    List<Row> rows(UUID funderId) {
        return jdbc.query(
                "select funder_id, valid_from, source, " + columns(fields) + " from " + table
                        + " where funder_id = ? or funder_id is null order by valid_from desc, funder_id nulls last, " + columns(fields),
                (row, n) -> new Row(row.getObject("funder_id", UUID.class), row.getObject("valid_from", LocalDate.class), values(row),
                        row.getString("source")),
                funderId);
    }

    /** Whether a row of this key counts on the day, the funder's or the house's. */
    boolean inForce(UUID funderId, Map<String, String> values, LocalDate day) {
        return rows(funderId).stream().anyMatch(row -> !row.validFrom().isAfter(day) && sameKey(row, values));
    }

    /** Whether the funder has a row of this key from exactly this day on. */
    boolean exists(UUID funderId, Map<String, String> values, LocalDate validFrom) {
        return rows(funderId).stream()
                .anyMatch(row -> funderId.equals(row.funderId()) && row.validFrom().equals(validFrom) && sameKey(row, values));
    }

    void add(UUID funderId, LocalDate validFrom, Map<String, String> values, String source) {
        List<Object> arguments = new ArrayList<>(List.of(funderId, validFrom, source));
        fields.forEach(field -> arguments.add(field.read(values.get(field.name()))));
        jdbc.update(
                "insert into " + table + " (funder_id, valid_from, source, " + columns(fields) + ") values ("
                        + Stream.generate(() -> "?").limit(arguments.size()).collect(Collectors.joining(", ")) + ")",
                arguments.toArray());
    }

    private boolean sameKey(Row row, Map<String, String> values) {
        return fields.stream().filter(Field::key).allMatch(field -> row.values().get(field.name()).equals(values.get(field.name())));
    }

    private Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), row.getString(field.column()));
        }
        return values;
    }

    private static String columns(List<Field> fields) {
        return fields.stream().map(Field::column).collect(Collectors.joining(", "));
    }
}
