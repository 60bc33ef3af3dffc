package org.greenlight.settlement;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** After how many days overdue the write-off of an advance in recovery has to be considered. */
@Component
class WriteOffTermParameter extends DatedParameter {

    WriteOffTermParameter(JdbcTemplate jdbc) {
        super(jdbc, "write-off-term", "write_off_term",
                Field.whole("overdueDays", "overdue_days", 1, 3650));
    }
}
