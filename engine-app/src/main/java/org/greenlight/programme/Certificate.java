package org.greenlight.programme;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;

/**
 * A certificate or list entry that a supplier holds.
 *
 * @param validUntil the last day on which it holds, as its issuer says; null where that was never given, and then it counts on no day
 */
public record Certificate(CertificateKind kind, @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate validUntil) {

    public boolean countsOn(LocalDate day) {
        return validUntil != null && !day.isAfter(validUntil);
    }
}
