package org.greenlight.connectors.registry;

import org.greenlight.connectors.Wire;

/** Ends a registration (注销登记), due within 10 working days after the debt is discharged. */
public record Discharge(String certificateNumber, String modificationCode, String reason) {

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static Discharge read(byte[] bytes) {
        return Wire.read(bytes, Discharge.class);
    }

    /** Leaves the secret out, so that no log line carries it. */
    @Override
    public String toString() {
        return "Discharge[" + certificateNumber + ", " + reason + "]";
    }
}
