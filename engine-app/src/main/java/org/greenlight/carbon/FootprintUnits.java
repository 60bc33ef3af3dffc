package org.greenlight.carbon;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenlight.carbon.account.Units;

/**
 * The units of footprints and of invoices in the words of {@link Units}. A set (套) or a lot (批) is no number of pieces and has none.
 */
final class FootprintUnits {

    private static final Map<String, String> SYMBOLS = new HashMap<>();

    static {
        known("kg", "kilogram", "千克", "公斤", "kg");
        known("g", "克", "g");
        known("t", "吨", "t");
        known("piece", "piece", "件", "个", "只", "台", "支", "根", "块", "片", "条", "辆", "pcs");
        known("l", "liter", "升", "l");
        known("m3", "cubic meter", "立方米", "m3", "m³");
        known("m2", "square meter", "平方米", "m2", "m²");
        known("kWh", "kilowatt hour", "千瓦时", "度", "kwh");
        known("MWh", "兆瓦时", "mwh");
        known("MJ", "megajoule", "兆焦", "mj");
        known("GJ", "吉焦", "gj");
        known("h", "hour", "小时", "h");
        known("tkm", "ton kilometer", "吨公里", "tkm");
        known("Mbit.s", "megabit second");
    }

    private FootprintUnits() {}

    private static void known(String symbol, String... words) {
        for (String word : words) {
            SYMBOLS.put(word, symbol);
        }
    }

    /** The symbol of a unit as printed; empty if it is none that a footprint could be told in. */
    static Optional<String> symbol(String word) {
        return word == null ? Optional.empty() : Optional.ofNullable(SYMBOLS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** Empty if they do not measure the same. */
    static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        return Units.compatible(from, to) ? Optional.of(Units.convert(value, from, to)) : Optional.empty();
    }
}
