package org.greenlight.receivable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.greenlight.kernel.Problem;

/**
 * The form of an invoice number that is compared: width (NFKC), case, blanks, dashes, other separators and leading zeros
 * are folded, because each of them is a disguise under which one invoice has been financed twice. What is left must be
 * plain digits and letters, so that look-alikes of other scripts are refused and not merely different.
 */
record InvoiceNumber(String key) {

    private static final Pattern DISGUISE = Pattern.compile("[\\p{Z}\\s\\p{P}\\p{Cf}\\p{Cc}]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]{1,40}");

    /** @throws Problem {@code invoice-number-invalid} */
    static InvoiceNumber parse(String text) {
        return new InvoiceNumber(fold(text, "invoice-number-invalid"));
    }

    /** The item number of a payable is folded alike. */
    static String item(String text) {
        return fold(text, "payable-item-invalid");
    }

    private static String fold(String text, String problem) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
        plain = DISGUISE.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        if (!PLAIN.matcher(plain).matches()) {
            throw Problem.invalid(problem, text);
        }
        return LEADING_ZEROS.matcher(plain).replaceFirst("");
    }
}
