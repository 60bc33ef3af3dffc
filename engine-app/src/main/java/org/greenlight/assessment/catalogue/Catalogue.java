package org.greenlight.assessment.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The catalogues of green projects by edition, and the classes of GB/T 4754-2017. Rows that are only ever added. */
@Component
class Catalogue {

    private final JdbcTemplate jdbc;

    Catalogue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param source what the rows were read from @param status how far they can be trusted, see docs/data-sources.md */
    record Edition(String edition, String title, LocalDate validFrom, String source, String status) {}

    /** The edition in force on the day; refused with {@code catalogue-no-edition} before the first one. */
    Edition editionOn(LocalDate day) {
        return jdbc.query("select * from catalogue_edition where valid_from <= ? order by valid_from desc limit 1",
                        (row, n) -> new Edition(row.getString("edition"), row.getString("title"), row.getObject("valid_from", LocalDate.class),
                                row.getString("source"), row.getString("status")),
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.refused("catalogue-no-edition", day));
    }

    /** All items of level 3 in the printed order. */
    List<CatalogueEntry> entries(String edition) {
        Map<String, CatalogueEntry> heads = new LinkedHashMap<>();
        Map<String, List<CatalogueEntry.Row>> rows = new LinkedHashMap<>();
        jdbc.query("select * from catalogue_row where edition = ? order by position", row -> {
            String code = row.getString("entry");
            heads.putIfAbsent(code, new CatalogueEntry(edition, code, row.getString("entry_name"),
                    row.getString("l1_name") + " / " + row.getString("l2_name"), List.of()));
            rows.computeIfAbsent(code, key -> new ArrayList<>()).add(new CatalogueEntry.Row(
                    row.getString("activity"), row.getString("activity_name"), row.getBoolean("ghg_reduction"), row.getString("standards")));
        }, edition);
        return heads.values().stream()
                .map(head -> new CatalogueEntry(edition, head.code(), head.name(), head.path(), rows.get(head.code())))
                .toList();
    }

    /** Refused with {@code catalogue-entry-unknown} if the edition has no such item. */
    CatalogueEntry entry(String edition, String code) {
        return entries(edition).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("catalogue-entry-unknown", code, edition).at("entry"));
    }

    /** The name of a class; empty if there is none of this code. */
    Optional<String> className(String code) {
        return jdbc.queryForList("select name from industry where code = ? and level = 'class' order by valid_from desc limit 1", String.class, code)
                .stream()
                .findFirst();
    }
}
