package org.greenlight.financing;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The base of a price: 1-year loan prime rate (LPR) and programme margin, in basis points a year. */
@Component
class BaseRateParameter extends DatedParameter {

    BaseRateParameter(JdbcTemplate jdbc) {
        super(jdbc, "base-rate", "base_rate",
                Field.text("currency", "currency", "CNY").asKey(),
                Field.whole("lpr1yBps", "lpr_1y_bps", 0, 3000),
                Field.whole("marginBps", "margin_bps", 0, 3000));
    }
}
