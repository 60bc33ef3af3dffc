package org.greenlight.assessment.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An item of level 3 of a catalogue with its printed rows, one for each class of GB/T 4754 that can be behind it.
 *
 * @param edition the catalogue's edition
 * @param code such as {@code 4.1.1}
 * @param path the names of level 1 and 2, as {@code 能源绿色低碳转型 / 新能源与清洁能源装备制造}
 */
record CatalogueEntry(String edition, String code, String name, String path, List<Row> rows) {

    /**
     * @param activity class of GB/T 4754-2017, null where the catalogue prints none
     * @param ghgReduction whether the catalogue counts the row as a reduction of greenhouse gases
     * @param standards numbers of the standards that the row's criterion cites; empty if none
     */
    record Row(String activity, String activityName, boolean ghgReduction, String standards) {}

    CatalogueEntry {
        rows = List.copyOf(rows);
    }

    /** The row of the class; an item that prints no class has one row for all. Empty if the class is not in it. */
    Optional<Row> rowOf(String activity) {
        return rows.stream().filter(row -> row.activity() == null || row.activity().equals(activity)).findFirst();
    }

    boolean printsNoClass() {
        return rows.stream().allMatch(row -> row.activity() == null);
    }

    /** 8 绿色贸易: what a trader's goods count under. */
    boolean isTrade() {
        return code.startsWith("8.");
    }
}
