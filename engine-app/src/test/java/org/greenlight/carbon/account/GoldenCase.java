package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlight.carbon.account.Activity.Line;
import org.greenlight.carbon.account.Activity.Parameter;
import org.greenlight.carbon.account.Activity.Precursor;
import org.greenlight.carbon.account.Activity.Product;
import org.greenlight.carbon.account.Statement.Provenance;

/** One case of the golden file, made into an activity and computed by the kernel. */
final class GoldenCase {

    private static final Factors FACTORS = CsvFactors.all();
    private final Map<String, Map<String, String>> all;
    private final Map<String, String> inputs;
    private final List<Line> lines = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final boolean swapped;
    private String method = "EU-CBAM";

    GoldenCase(Map<String, Map<String, String>> inputs, String id, boolean swapped) {
        this.all = inputs;
        this.inputs = inputs.get(id);
        this.swapped = swapped;
    }

    GoldenCase method(String id) {
        method = id;
        return this;
    }

    /** Another case of the file, for an example that builds on it. */
    GoldenCase other(String id) {
        return new GoldenCase(all, id, swapped);
    }

    BigDecimal in(String name) {
        return new BigDecimal(inputs.get(name));
    }

    /** A figure inside the text of an input: {@code AFm=10 t; FCm=0.02 tC/t}. */
    BigDecimal part(String name) {
        Matcher matcher = Pattern.compile("(?:^|; )" + name + "=(\\d*\\.?\\d+)").matcher(inputs.values().iterator().next());
        return matcher.find() ? new BigDecimal(matcher.group(1)) : null;
    }

    /** The nth figure of {@code 50000 @ CC 0.88}. */
    BigDecimal figure(String name, int position) {
        Matcher matcher = Pattern.compile("\\d*\\.?\\d+").matcher(inputs.get(name));
        for (int i = 0; i <= position; i++) {
            matcher.find();
        }
        return new BigDecimal(matcher.group());
    }

    /** @param parameters name, value, unit, three by three */
    GoldenCase line(String id, String kind, BigDecimal quantity, String unit, Object... parameters) {
        Map<String, Parameter> map = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 3) {
            BigDecimal value = parameters[i + 1] instanceof BigDecimal decimal ? decimal : new BigDecimal((String) parameters[i + 1]);
            map.put((String) parameters[i], new Parameter(value, (String) parameters[i + 2], null, Provenance.MEASURED, null));
        }
        lines.add(new Line(id, kind, id, quantity, unit, null, map));
        return this;
    }

    GoldenCase product(String id, BigDecimal output, List<String> of, Precursor... precursors) {
        products.add(new Product(id, output, "t", of, List.of(precursors)));
        return this;
    }

    Statement run() {
        Activity activity = new Activity(Activity.FORMAT, "示例", "3091", 2025, method, null, lines, products);
        Method chosen = FACTORS.methods().stream().filter(candidate -> candidate.id().equals(method)).findFirst().orElseThrow();
        if (swapped) {
            boolean eu = chosen.carbonDenominator().intValue() == 1000;
            chosen = new Method(chosen.id(), chosen.version(), chosen.sectors(), chosen.inForce(), chosen.superseded(),
                    new BigDecimal(eu ? 44 : 3664), new BigDecimal(eu ? 12 : 1000), chosen.gwp(), chosen.rounding(), chosen.digits(), chosen.fuelSet(),
                    chosen.processSets(), chosen.status(), chosen.source());
        }
        return new Accounting(FACTORS).account(activity, chosen);
    }

    BigDecimal tonnes(String line) {
        return run().lines().stream().filter(result -> result.id().equals(line)).findFirst().orElseThrow().signed();
    }

    /** GJ of a line's fuel. */
    BigDecimal heat(String line) {
        return run().lines().stream().filter(result -> result.id().equals(line)).findFirst().orElseThrow().heat();
    }

    Statement.ProductResult specific(String product) {
        return run().products().stream().filter(result -> result.id().equals(product)).findFirst().orElseThrow();
    }
}
