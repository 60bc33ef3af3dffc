package org.greenlight.connectors.payment;

import org.greenlight.connectors.Wire;

/** Asks whether an account belongs to a name, before money is ever sent there. */
public record AccountProbe(String account, String bankCode, String name) {

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static AccountProbe read(byte[] bytes) {
        return Wire.read(bytes, AccountProbe.class);
    }
}
