package org.greenlight.programme;

import java.util.regex.Pattern;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Uscc;

/**
 * Who is to be invited: the supplier and the person who answers for it.
 *
 * @param contractNumber the frame contract with the lighthouse enterprise; may be empty
 * @param sector class of GB/T 4754-2017; may be empty, the supplier says it itself
 */
record Invitee(Uscc uscc, String name, String contactName, String contactEmail, String contractNumber, String sector) {

    /** Deliberately narrow: the address is also the login, and a typing error is better found now. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final int LONGEST = 200;

    /**
     * Reads what people type and files carry.
     *
     * @throws Problem naming the field: {@code field-required}, {@code text-too-long}, {@code uscc-invalid},
     *     {@code email-invalid}, {@code facts-sector-invalid}
     */
    static Invitee of(String uscc, String name, String contactName, String contactEmail, String contractNumber, String sector) {
        String code = text(uscc, "uscc", true);
        String email = text(contactEmail, "contactEmail", true).toLowerCase(java.util.Locale.ROOT);
        Invitee invitee = new Invitee(
                uscc(code), text(name, "name", true), text(contactName, "contactName", true), email,
                text(contractNumber, "contractNumber", false), text(sector, "sector", false));
        if (!EMAIL.matcher(email).matches()) {
            throw Problem.invalid("email-invalid", email).at("contactEmail");
        }
        if (!invitee.sector().matches("(\\d{4})?")) {
            throw Problem.invalid("facts-sector-invalid", invitee.sector()).at("sector");
        }
        return invitee;
    }

    private static Uscc uscc(String code) {
        try {
            return Uscc.parse(code);
        } catch (Problem wrong) {
            throw wrong.at("uscc");
        }
    }

    private static String text(String value, String field, boolean required) {
        String text = value == null ? "" : value.strip();
        if (required && text.isEmpty()) {
            throw Problem.invalid("field-required", field).at(field);
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("text-too-long", field, LONGEST).at(field);
        }
        return text;
    }
}
