package org.greenlight.party;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import org.greenlight.kernel.Phrase;
import org.greenlight.kernel.Problem;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): registration authority, entity class, six digits of
 * division, a nine-character organisation code with a check character of its own (GB 11714), check character. Both
 * check characters always hold: a wrong one is the problem {@code uscc-invalid}, with the reason in words.
 */
public record Uscc(@JsonValue String value) {

    private static final int LENGTH = 18;

    /** The 31 characters in the order of their values. I, O, S, V and Z do not occur. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** 3^(i-1) mod 31. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public Uscc {
        check(value);
    }

    /**
     * Reads what people type and files carry: full-width characters, lower case, blanks and dashes are accepted.
     *
     * @throws Problem {@code uscc-invalid}
     */
    public static Uscc parse(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s\\p{Pd}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
        return new Uscc(plain);
    }

    /** Completes the first 17 characters, of which the last is the organisation code's own check character. */
    public static Uscc compute(String first17) {
        return new Uscc(first17 + checkCharacter(first17));
    }

    /** The nine characters of an organisation code (GB 11714) from its first eight. */
    public static String organisationCode(String first8) {
        return first8 + organisationCheckCharacter(first8);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String value) {
        if (value.length() != LENGTH) {
            throw invalid(value, new Phrase("uscc.length", value.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                throw invalid(value, new Phrase("uscc.character", value.substring(i, i + 1), String.valueOf(i + 1)));
            }
        }
        if (!value.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw invalid(value, new Phrase("uscc.division", value.substring(2, 8)));
        }
        if (value.charAt(LENGTH - 1) != checkCharacter(value)) {
            throw invalid(value, new Phrase("uscc.check", value.substring(LENGTH - 1)));
        }
        if (value.charAt(16) != organisationCheckCharacter(value.substring(8, 16))) {
            throw invalid(value, new Phrase("uscc.organisation", value.substring(8, 17)));
        }
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        // The outer remainder matters: a sum that 31 divides gives the check character 0, not a 32nd one.
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheckCharacter(String first8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            // GB 11714 numbers all letters, A = 10 to Z = 35: not the alphabet of the outer check.
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Character.forDigit(check, 10);
    }

    private static Problem invalid(String value, Phrase reason) {
        return Problem.invalid("uscc-invalid", value, reason);
    }
}
