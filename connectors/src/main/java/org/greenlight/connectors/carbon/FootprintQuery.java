package org.greenlight.connectors.carbon;

import org.greenlight.connectors.Wire;

/** Asks for all footprints of a company, by one of its {@code companyIds} (a URN). */
public record FootprintQuery(String companyId) {

    /** Our custom code in the PACT namespace; there is no registered URN namespace for the Chinese credit code. */
    public static final String USCC_URN = "urn:pact:company:customcode:uscc:";

    public static FootprintQuery ofUscc(String uscc) {
        return new FootprintQuery(USCC_URN + uscc);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static FootprintQuery read(byte[] bytes) {
        return Wire.read(bytes, FootprintQuery.class);
    }
}
