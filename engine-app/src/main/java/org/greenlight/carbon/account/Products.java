package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenlight.carbon.account.Activity.Precursor;
import org.greenlight.carbon.account.Activity.Product;
import org.greenlight.carbon.account.Statement.LineResult;
import org.greenlight.carbon.account.Statement.PrecursorResult;
import org.greenlight.carbon.account.Statement.ProductResult;

/** Specific emissions: those of a product's own lines and of what went into it, over its output (CBAM guidance 6.5 and 7). */
final class Products {

    private static final String SOURCE = "IR (EU) 2023/1773 Annex III";
    private final Map<String, LineResult> lines = new LinkedHashMap<>();
    private final Map<String, ProductResult> done = new LinkedHashMap<>();

    Products(List<LineResult> lines) {
        lines.forEach(line -> this.lines.put(line.id(), line));
    }

    /** In the file's order: a product may go into those after it. */
    List<ProductResult> of(List<Product> products) {
        products.forEach(product -> done.put(product.id(), result(product)));
        return new ArrayList<>(done.values());
    }

    private ProductResult result(Product product) {
        String field = "products[" + product.id() + "]";
        BigDecimal output = tonnes(product.output(), product.unit(), field + ".output");
        if (output.signum() == 0) {
            throw new Refused(field + ".output", "an output is greater than zero", SOURCE);
        }
        BigDecimal direct = BigDecimal.ZERO;
        BigDecimal indirect = BigDecimal.ZERO;
        for (String id : product.lines()) {
            LineResult line = lines.get(id);
            if (line == null) {
                throw new Refused(field + ".lines", "line '" + id + "' is not in the file", SOURCE);
            }
            direct = line.category().isEnergy() ? direct : direct.add(line.signed());
            indirect = line.category().isEnergy() ? indirect.add(line.signed()) : indirect;
        }
        List<PrecursorResult> precursors = new ArrayList<>();
        for (Precursor precursor : product.precursors()) {
            PrecursorResult in = precursor(precursor, output, field + ".precursors");
            precursors.add(in);
            direct = direct.add(in.ratio().multiply(output).multiply(in.direct()));
            indirect = indirect.add(in.ratio().multiply(output).multiply(in.indirect()));
        }
        return new ProductResult(product.id(), direct.divide(output, Method.EXACT), indirect.divide(output, Method.EXACT), precursors);
    }

    private PrecursorResult precursor(Precursor precursor, BigDecimal output, String field) {
        BigDecimal ratio = tonnes(precursor.quantity(), precursor.unit(), field).divide(output, Method.EXACT);
        if (isFigure(precursor.direct()) && isFigure(precursor.indirect())) {
            return new PrecursorResult(precursor.product(), ratio, precursor.direct(), precursor.indirect());
        }
        ProductResult own = done.get(precursor.product());
        if (own == null) {
            throw new Refused(field, "'" + precursor.product() + "' is neither an earlier product of the file nor comes with direct and indirect", SOURCE);
        }
        return new PrecursorResult(precursor.product(), ratio, own.direct(), own.indirect());
    }

    private static boolean isFigure(BigDecimal specific) {
        return specific != null && specific.signum() >= 0 && Units.isPlain(specific);
    }

    private static BigDecimal tonnes(BigDecimal amount, String unit, String field) {
        if (amount == null || amount.signum() < 0 || !Units.isPlain(amount)) {
            throw new Refused(field, "an amount is there, not negative and of at most " + Units.MOST_DIGITS + " digits", SOURCE);
        }
        try {
            return Units.convert(amount, unit, "t");
        } catch (IllegalArgumentException e) {
            throw new Refused(field, e.getMessage(), "SI; units by JSR 385");
        }
    }
}
