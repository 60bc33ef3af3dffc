package org.greenlight.carbon;

import org.greenlight.parameters.DatedParameter;
import org.greenlight.parameters.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** An entry of a high-energy list: a sector (GB/T 4754-2017: division, group or class) and whether it asks for an energy level. */
@Component
class HighEnergyParameter extends DatedParameter {

    HighEnergyParameter(JdbcTemplate jdbc) {
        super(jdbc, "high-energy-sector", "high_energy_sector",
                Field.text("list", "list", ".{1,60}").asKey(),
                Field.text("category", "category", ".{1,60}").asKey(),
                Field.text("sector", "sector", "\\d{2,4}").asKey(),
                Field.text("name", "name", ".{1,200}"),
                Field.text("scopeNote", "scope_note", ".{1,500}"),
                Field.text("gates", "gates", "YES|NO"));
    }
}
