package org.greenlight.connectors.registry;

import java.time.Instant;
import java.time.LocalDate;

import org.greenlight.connectors.Wire;

/**
 * Proof of a registration (登记证明).
 *
 * @param registeredAt     registry time, to the second
 * @param modificationCode the secret (修改码) with which alone the registration can be amended or discharged
 * @param expiresOn        last day of publicity unless extended
 */
public record Certificate(String certificateNumber, Instant registeredAt, String modificationCode, LocalDate expiresOn) {

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    public static Certificate read(byte[] bytes) {
        return Wire.read(bytes, Certificate.class);
    }

    /** Leaves the secret out, so that no log line carries it. */
    @Override
    public String toString() {
        return "Certificate[" + certificateNumber + ", " + registeredAt + ", expires " + expiresOn + "]";
    }
}
