package org.greenlight.connectors.registry;

import java.time.Instant;

import org.greenlight.connectors.Wire;

/** The registration is no longer live since {@code dischargedAt} (registry time, to the second). */
public record DischargeReceipt(String certificateNumber, Instant dischargedAt) {

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static DischargeReceipt read(byte[] bytes) {
        return Wire.read(bytes, DischargeReceipt.class);
    }
}
