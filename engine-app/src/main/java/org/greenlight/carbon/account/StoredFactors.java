package org.greenlight.carbon.account;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.carbon.account.Statement.Provenance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The factor rows in PostgreSQL: those of the house, and those of the funder an account is made for. */
@Component
class StoredFactors {

    private static final int KEPT = 16;
    private static final String COUNTING = " from carbon_factor where (funder_id is null or funder_id = ?::uuid) and valid_from <= ? and id <= ?";

    private final JdbcTemplate jdbc;
    private final Map<Moment, Factors> kept = new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, Factors> eldest) {
            return size() > KEPT;
        }
    };

    StoredFactors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param newest the highest number of a row that is there; with it the same rows are found again later */
    record View(Factors factors, long newest) {}

    private record Moment(LocalDate day, UUID funderId, long newest) {}

    /** What counts for accounts computed on a day, of the rows up to a number. Rows never change, so a view is read once for many accounts. */
    View on(LocalDate day, UUID funderId, long upTo) {
        Long newest = jdbc.queryForObject("select coalesce(max(id), 0)" + COUNTING, Long.class, text(funderId), day, upTo);
        Moment moment = new Moment(day, funderId, newest);
        synchronized (kept) {
            return new View(kept.computeIfAbsent(moment, this::read), newest);
        }
    }

    private Factors read(Moment moment) {
        List<FactorRow> rows = jdbc.query(
                "select factor_set, item, parameter, from_year, valid_from, funder_id is not null as own, value, unit, provenance, status, source" + COUNTING,
                (row, n) -> new FactorRow(
                        row.getString("factor_set"), row.getString("item"), row.getString("parameter"), row.getInt("from_year"),
                        row.getObject("valid_from", LocalDate.class), row.getBoolean("own"), row.getBigDecimal("value"), row.getString("unit"),
                        Provenance.valueOf(row.getString("provenance")), row.getString("status"), row.getString("source")),
                text(moment.funderId()), moment.day(), moment.newest());
        return new Factors(CsvFactors.methods(), rows);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
