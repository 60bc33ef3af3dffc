package org.greenlight.connectors;

import java.time.Duration;

/**
 * How long to wait for a partner.
 *
 * @param connectTimeout until the connection stands; running out means nothing was sent
 * @param answerTimeout  from the request's first byte to the answer's last; running out means the outcome is unclear
 */
public record HttpSettings(Duration connectTimeout, Duration answerTimeout) {

    public HttpSettings {
        if (connectTimeout.isNegative() || connectTimeout.isZero() || answerTimeout.isNegative() || answerTimeout.isZero()) {
            throw new IllegalArgumentException("Time-outs of a partner must be positive");
        }
    }

    /** Two seconds to connect, ten to answer. */
    public static HttpSettings defaults() {
        return new HttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }
}
