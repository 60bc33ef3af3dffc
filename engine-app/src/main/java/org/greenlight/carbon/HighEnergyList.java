package org.greenlight.carbon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The high-energy ("两高") lists: dated rows of the house, and of funders that set their own. */
@Component
class HighEnergyList {

    private final JdbcTemplate jdbc;

    HighEnergyList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The entries that a sector falls under on a day, those that gate first. A division or group that holds a listed class
     * counts as well: which class it is, is not known.
     *
     * @param code see {@link Sectors#isCode}
     */
    List<HighEnergyEntry> entriesOf(String code, UUID funderId, LocalDate day) {
        String digits = Sectors.code(code);
        return jdbc.query(
                """
                select * from (
                    select distinct on (list, category, sector) * from high_energy_sector
                    where (? like sector || '%' or sector like ? || '%') and (funder_id = ? or funder_id is null) and valid_from <= ?
                    order by list, category, sector, funder_id nulls last, valid_from desc) counting
                order by gates desc, length(sector) desc, list, category, sector
                """,
                (row, n) -> new HighEnergyEntry(
                        row.getString("list"), row.getString("category"), row.getString("sector"), row.getString("name"),
                        row.getString("scope_note"), row.getString("gates").equals("YES"), row.getString("source"),
                        row.getObject("valid_from", LocalDate.class)),
                digits, digits, funderId, day);
    }

    boolean gates(String code, UUID funderId, LocalDate day) {
        return entriesOf(code, funderId, day).stream().anyMatch(HighEnergyEntry::gates);
    }
}
