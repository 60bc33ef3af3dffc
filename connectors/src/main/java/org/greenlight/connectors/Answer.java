package org.greenlight.connectors;

/** What is known after a call to a partner. Only {@link Done} and {@link Refused} are final. */
public sealed interface Answer {

    /** Executed; the response is the partner's own text. */
    record Done(byte[] response) implements Answer {}

    /** Finally refused for a business reason; nothing was executed. */
    record Refused(String code, String reason, byte[] response) implements Answer {}

    /** The request may have been executed: a time-out after sending, a reset, a 5xx, an unreadable answer. */
    record Unclear(String reason) implements Answer {}

    /** No byte of the request left the house: connection refused, name not resolved. */
    record NotSent(String reason) implements Answer {}

    /** The partner does not know the key. Only an answer to {@link Operation#ask}. */
    record NotFound() implements Answer {}
}
