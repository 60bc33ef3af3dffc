package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.List;

/**
 * The account of one enterprise and year, every figure in tCO2e and unrounded.
 *
 * @param totals the two totals of the Chinese view
 * @param ghgProtocol the same lines by scope; what is exported is not netted there
 * @param defaults what the file left out and a factor row stood in for; each lowers the data quality
 */
record Statement(
        String organisation, String sector, int year, String method, String methodVersion, String carbonToCo2, String gwp, String methodSource,
        List<LineResult> lines, Totals totals, Scopes ghgProtocol, List<ProductResult> products, List<String> defaults) {

    record LineResult(String id, String kind, String item, Formula.Category category, BigDecimal tonnes, BigDecimal biogenic, List<Inputs.Used> parameters) {}

    /** @param withoutEnergy fuel and process less fixed carbon @param withEnergy the same, with purchased less exported electricity and heat */
    record Totals(BigDecimal withoutEnergy, BigDecimal withEnergy, BigDecimal biogenic) {}

    record Scopes(BigDecimal scope1, BigDecimal scope2, BigDecimal exported) {}

    /** Specific emissions per tonne of output. */
    record ProductResult(String id, BigDecimal direct, BigDecimal indirect) {}
}
