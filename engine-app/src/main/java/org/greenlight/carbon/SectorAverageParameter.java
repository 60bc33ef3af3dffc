package org.greenlight.carbon;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Average intensity of a sector (GB/T 4754-2017: division, group or class) in one year, in tCO2e per million CNY of revenue. */
@Component
class SectorAverageParameter extends DatedParameter {

    SectorAverageParameter(JdbcTemplate jdbc) {
        super(jdbc, "sector-average", "sector_average",
                Field.text("sector", "sector", "\\d{2,4}").asKey(),
                Field.whole("reportingYear", "reporting_year", 2000, 2100).asKey(),
                Field.decimal("tonnesPerMillionCny", "tonnes_per_million_cny"));
    }
}
