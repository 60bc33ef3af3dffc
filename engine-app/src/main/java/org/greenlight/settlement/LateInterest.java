package org.greenlight.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the debtor owes for paying late where nothing else was agreed: the daily rate of the table {@code late_interest_rate}
 * (条例, State Council order 802, art. 17: 0.05 % a day). Shown to the officer; whether to claim it is a person's decision.
 */
@Component
class LateInterest {

    private final JdbcTemplate jdbc;

    LateInterest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Simple interest on what is outstanding, the day after the due date being the first late day. */
    Money on(Money outstanding, LocalDate dueOn, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
        List<Integer> rate = jdbc.queryForList(
                "select daily_bps from late_interest_rate where valid_from <= ? order by valid_from desc limit 1", Integer.class, dueOn);
        int daily = rate.isEmpty() ? 0 : rate.get(0);
        return outstanding.timesRoundedHalfUp(new BasisPoints(Math.toIntExact(Math.multiplyExact(days, daily))));
    }
}
