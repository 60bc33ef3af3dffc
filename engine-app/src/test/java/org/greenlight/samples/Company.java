package org.greenlight.samples;

import org.greenlight.party.Uscc;

/**
 * A made-up company. The organisation code starts with GLDEM, which no register issues, so that none of these codes
 * can belong to anybody; both check characters are right.
 *
 * @param sector     class of GB/T 4754-2017
 * @param account    19 digits starting with 9999
 * @param bankCode   twelve digits like a CNAPS code, of a bank class (999) that is not assigned
 */
record Company(int number, Uscc uscc, String name, String sector, String account, String bankCode) {

    static Company of(int number, String division, String name, String sector) {
        String organisation = Uscc.organisationCode("GLDEM" + three(number));
        return new Company(number, Uscc.compute("91" + division + organisation), name, sector,
                "9999" + division + "000000" + three(number), "999" + division + "001");
    }

    String contactName() {
        return "示例联系人" + three(number);
    }

    String contactEmail() {
        return "contact" + three(number) + "@gldem" + three(number) + ".example";
    }

    /** The frame contract with the lighthouse enterprise. */
    String contractNumber() {
        return "LYHT-2026-" + three(number);
    }

    private static String three(int number) {
        return String.format("%03d", number);
    }
}
