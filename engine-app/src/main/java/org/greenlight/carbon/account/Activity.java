package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.greenlight.carbon.account.Statement.Provenance;

/**
 * What an enterprise did in one calendar year: the file {@code greenlight.activity/1}. Its JSON Schema is the resource
 * {@code carbon/activity-1.schema.json}.
 *
 * @param sector code of GB/T 4754-2017
 * @param method id of a method; if absent it is chosen by sector and year
 * @param region six-digit code of the province whose grid average counts; the nation's if absent
 */
record Activity(
        String format, String organisation, String sector, Integer year, String method, String region, List<Line> lines, List<Product> products) {

    static final String FORMAT = "greenlight.activity/1";

    Activity {
        lines = lines == null ? List.of() : lines;
        products = products == null ? List.of() : products;
    }

    /** One source or deduction; {@code kind} names the formula, {@code basis} the state in which the amount was weighed. */
    record Line(String id, String kind, String item, BigDecimal quantity, String unit, Basis basis, Map<String, Parameter> parameters) {
        Line {
            parameters = parameters == null ? Map.of() : parameters;
        }
    }

    record Parameter(BigDecimal value, String unit, Basis basis, Provenance provenance, String evidence) {}

    /** The state of a material to which a mass or a composition refers; figures of one line share it. */
    enum Basis { AS_RECEIVED, AIR_DRIED, DRY }

    /** What was made. {@code lines} are the ids of the lines that belong to its process. */
    record Product(String id, BigDecimal output, String unit, List<String> lines, List<Precursor> precursors) {
        Product {
            lines = lines == null ? List.of() : lines;
            precursors = precursors == null ? List.of() : precursors;
        }
    }

    /** What went into it: another product of the file, or a bought one with its own specific emissions in tCO2e per tonne. */
    record Precursor(String product, BigDecimal quantity, String unit, BigDecimal direct, BigDecimal indirect) {}
}
