package org.greenlight.connectors.payment;

import org.greenlight.connectors.Wire;

/**
 * The bank's answer to an {@link AccountProbe}.
 *
 * @param reference number under which the bank keeps the probe
 */
public record ProbeResult(Outcome outcome, String reference) {

    /** NO_MATCH: the account exists and belongs to somebody else. */
    public enum Outcome { MATCH, NO_MATCH, NO_SUCH_ACCOUNT }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static ProbeResult read(byte[] bytes) {
        return Wire.read(bytes, ProbeResult.class);
    }
}
