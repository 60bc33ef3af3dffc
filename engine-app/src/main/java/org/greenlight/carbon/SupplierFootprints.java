package org.greenlight.carbon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenlight.connectors.carbon.FootprintReading;
import org.greenlight.kernel.Phrase;

/** The footprints of a supplier's products, for lines of its invoices. */
public final class SupplierFootprints {

    /** Enough for a quotient of two figures of 24 digits; nothing is rounded to a unit of measurement. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private static final String SOURCE = FootprintReading.SOURCE + ", CarbonFootprint";

    private final List<FootprintRecord> footprints;

    SupplierFootprints(List<FootprintRecord> footprints) {
        this.footprints = List.copyOf(footprints);
    }

    /**
     * The quantity in the declared unit, over the declared amount, times the footprint without biogenic uptake. The product is the
     * one whose identifier ends with the line's specification, or whose name is the line's; of several footprints the one of the
     * newest reference period that is valid on the day of issue counts.
     */
    public LineEmissions of(GoodsLine line) {
        List<FootprintRecord> ofProduct = footprints.stream().filter(footprint -> isOf(footprint, line)).toList();
        if (ofProduct.isEmpty()) {
            return LineEmissions.refused("goodsName", new Phrase("footprint.line.none"), SOURCE);
        }
        Optional<FootprintRecord> valid = ofProduct.stream()
                .filter(footprint -> footprint.isValidOn(line.issued()))
                .max(Comparator.comparing(FootprintRecord::referencePeriodEnd));
        return valid.map(footprint -> emissions(footprint, line)).orElseGet(() -> outOfValidity(ofProduct, line));
    }

    private static LineEmissions outOfValidity(List<FootprintRecord> footprints, GoodsLine line) {
        Phrase rule = footprints.stream()
                .filter(FootprintRecord::isActive)
                .max(Comparator.comparing(FootprintRecord::validUntil))
                .map(nearest -> new Phrase("footprint.line.validity", nearest.pactId(), nearest.validFrom().toString(), nearest.validUntil().toString(),
                        line.issued().toString()))
                .orElseGet(() -> new Phrase("footprint.line.deprecated", footprints.get(0).pactId()));
        return LineEmissions.refused("issueDate", rule, FootprintReading.SOURCE + ", ProductFootprint");
    }

    private static LineEmissions emissions(FootprintRecord footprint, GoodsLine line) {
        if (line.quantity() == null || line.quantity().signum() <= 0) {
            return LineEmissions.refused("quantity", new Phrase("footprint.line.quantity"), SOURCE);
        }
        Optional<String> unit = FootprintUnits.symbol(line.unit());
        if (unit.isEmpty()) {
            return LineEmissions.refused("unit", new Phrase("footprint.line.unit", String.valueOf(line.unit())), SOURCE);
        }
        Optional<BigDecimal> quantity = FootprintUnits.symbol(footprint.declaredUnit())
                .flatMap(declared -> FootprintUnits.convert(line.quantity(), unit.get(), declared));
        return quantity
                .map(amount -> new LineEmissions(
                        amount.multiply(footprint.mass().amount()).divide(footprint.declaredAmount(), EXACT), footprint.pactId(), footprint.evidence(), null))
                .orElseGet(() -> LineEmissions.refused("unit", new Phrase("footprint.line.units", line.unit(), footprint.declaredUnit()), SOURCE));
    }

    private static boolean isOf(FootprintRecord footprint, GoodsLine line) {
        String specification = line.specification() == null ? "" : line.specification().strip();
        if (!specification.isEmpty() && footprint.productIds().stream().anyMatch(id -> lastPart(id).equalsIgnoreCase(specification))) {
            return true;
        }
        String goods = line.name().replaceFirst("^\\*[^*]*\\*", "").strip();
        return goods.equalsIgnoreCase(footprint.productName()) || (goods + " " + specification).equalsIgnoreCase(footprint.productName());
    }

    /** What stands after a URN's last colon. */
    private static String lastPart(String urn) {
        String part = urn.substring(urn.lastIndexOf(':') + 1);
        return part.contains("%") ? URLDecoder.decode(part, StandardCharsets.UTF_8) : part;
    }
}
