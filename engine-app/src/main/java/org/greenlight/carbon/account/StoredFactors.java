package org.greenlight.carbon.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.carbon.account.Statement.Provenance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The factor rows in PostgreSQL: those of the house, and those of the funder an account is made for. */
@Component
class StoredFactors {

    private final JdbcTemplate jdbc;

    StoredFactors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param newest the highest number of a row that is there; with it the same rows are found again later */
    record View(Factors factors, long newest) {}

    private record Numbered(long id, FactorRow row) {}

    /** What counts for accounts computed on a day, of the rows up to a number. */
    View on(LocalDate day, UUID funderId, long upTo) {
        List<Numbered> found = jdbc.query(
                """
                select id, factor_set, item, parameter, from_year, valid_from, funder_id is not null as own, value, unit, provenance, status, source
                from carbon_factor where (funder_id is null or funder_id = ?::uuid) and valid_from <= ? and id <= ?
                """,
                (row, n) -> new Numbered(row.getLong("id"), new FactorRow(
                        row.getString("factor_set"), row.getString("item"), row.getString("parameter"), row.getInt("from_year"),
                        row.getObject("valid_from", LocalDate.class), row.getBoolean("own"), row.getBigDecimal("value"), row.getString("unit"),
                        Provenance.valueOf(row.getString("provenance")), row.getString("status"), row.getString("source"))),
                funderId == null ? null : funderId.toString(), day, upTo);
        return new View(
                new Factors(CsvFactors.methods(), found.stream().map(Numbered::row).toList()),
                found.stream().mapToLong(Numbered::id).max().orElse(0));
    }
}
