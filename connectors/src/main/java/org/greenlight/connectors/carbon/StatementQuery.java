package org.greenlight.connectors.carbon;

import org.greenlight.connectors.Wire;

/** Asks for an enterprise's greenhouse gas statement of one calendar year. */
public record StatementQuery(String uscc, int year) {

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static StatementQuery read(byte[] bytes) {
        return Wire.read(bytes, StatementQuery.class);
    }
}
