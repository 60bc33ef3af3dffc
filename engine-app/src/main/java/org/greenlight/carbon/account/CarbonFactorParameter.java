package org.greenlight.carbon.account;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A figure of a factor set, for instance the nation's grid average of a year: set {@code grid}, item {@code CN}, parameter
 * {@code average}. {@code fromYear} is the first reporting year for which it counts.
 */
@Component
class CarbonFactorParameter extends DatedParameter {

    CarbonFactorParameter(JdbcTemplate jdbc) {
        super(jdbc, "carbon-factor", "carbon_factor",
                Field.text("set", "factor_set", "[A-Za-z0-9._-]{2,40}").asKey(),
                Field.text("item", "item", "[\\p{L}\\p{N}().,/ _-]{1,60}").asKey(),
                Field.text("parameter", "parameter", "[A-Za-z0-9.]{2,40}").asKey(),
                Field.whole("fromYear", "from_year", 1990, 2100).asKey(),
                Field.decimal("value", "value"),
                new Field("unit", "unit", false, "tCO2/MWh, GJ/t, tC/GJ, ...", CarbonFactorParameter::unit),
                Field.text("provenance", "provenance", "OFFICIAL_PUBLISHED|STANDARD_DEFAULT|MEASURED|CALCULATED|USER_DEFINED"));
    }

    private static Object unit(String text) {
        if (Units.find(text).isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
