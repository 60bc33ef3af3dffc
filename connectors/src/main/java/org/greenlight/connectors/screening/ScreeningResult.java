package org.greenlight.connectors.screening;

import java.time.Instant;
import java.util.List;

import org.greenlight.connectors.Wire;

/**
 * The screening's answer.
 *
 * @param reference number under which the screening is kept
 * @param hits      empty when CLEAR
 */
public record ScreeningResult(Outcome outcome, String reference, Instant screenedAt, List<Hit> hits) {

    public enum Outcome { CLEAR, HIT }

    /** An entry of a list: who, which list, why. */
    public record Hit(String name, String uscc, String list, String reason) {}

    public ScreeningResult {
        hits = hits == null ? List.of() : List.copyOf(hits);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static ScreeningResult read(byte[] bytes) {
        return Wire.read(bytes, ScreeningResult.class);
    }
}
