package org.greenlight.settlement;

import java.text.Normalizer;
import java.util.Locale;

/** Names as banks print them: full-width brackets, blanks and case do not tell payers apart. */
final class PayerName {

    private PayerName() {}

    static String folded(String name) {
        return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s]", "")
                .toUpperCase(Locale.ROOT);
    }
}
