package org.greenlight.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How long a claim may be overdue before its write-off has to be considered: dated rows, a funder's own before the house's. */
@Component
class WriteOffTerms {

    private final JdbcTemplate jdbc;

    WriteOffTerms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Calendar days after the due date; from the day after them on the question is asked. */
    int days(LocalDate day, UUID funderId) {
        return jdbc.queryForList(
                        """
                        select overdue_days from write_off_term where (funder_id = ? or funder_id is null) and valid_from <= ?
                        order by funder_id nulls last, valid_from desc limit 1
                        """,
                        Integer.class, funderId, day)
                .stream().findFirst()
                .orElseThrow(() -> Problem.refused("write-off-term-missing", day));
    }
}
