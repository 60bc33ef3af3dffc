package org.greenlight.carbon;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sectors by their GB/T 4754-2017 code: yearly average intensity. Rows, loaded by the bank. */
@Component
class Sectors {

    private final JdbcTemplate jdbc;

    Sectors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The average of that very year in tCO2e per million CNY. A funder's own rows go before the house's, then the most
     * detailed row wins (class before division), then the newest. Empty if no row fits: another year is no substitute.
     */
    Optional<SectorAverage> average(String sector, int year, UUID funderId, LocalDate day) {
        return jdbc.query(
                        """
                        select tonnes_per_million_cny, illustrative, source from sector_average
                        where ? like sector || '%' and reporting_year = ? and (funder_id = ? or funder_id is null) and valid_from <= ?
                        order by funder_id nulls last, length(sector) desc, valid_from desc limit 1
                        """,
                        (row, n) -> new SectorAverage(
                                year, row.getBigDecimal("tonnes_per_million_cny"), row.getBoolean("illustrative"), row.getString("source")),
                        code(sector), year, funderId, day)
                .stream()
                .findFirst();
    }

    /** The house's average of the newest year up to the given one; of that year the most detailed row. Whoever uses it says of which year it is. */
    Optional<SectorAverage> newest(String sector, int year, LocalDate day) {
        return jdbc.query(
                        """
                        select * from sector_average
                        where ? like sector || '%' and reporting_year <= ? and funder_id is null and valid_from <= ?
                        order by reporting_year desc, length(sector) desc, valid_from desc limit 1
                        """,
                        (row, n) -> new SectorAverage(row.getInt("reporting_year"), row.getBigDecimal("tonnes_per_million_cny"),
                                row.getBoolean("illustrative"), row.getString("source")),
                        code(sector), year, day)
                .stream()
                .findFirst();
    }

    /** True for a division (2 digits), group (3) or class (4), with or without the section's letter. */
    static boolean isCode(String sector) {
        return sector != null && code(sector).matches("\\d{2,4}");
    }

    /** The digits of a code: section letters (C3670) are left out. */
    static String code(String sector) {
        return sector.strip().replaceFirst("^[A-Ta-t]", "");
    }
}
