package org.greenlight.connectors;

/**
 * One operation of an outside system. The request bytes are journalled before they are sent, so that the same key and
 * bytes may be sent again, and the partner may be asked later what became of the key.
 */
public interface Operation {

    /** The partner's name, for instance {@code collateral-registry}. */
    String partner();

    /** The operation's name at that partner, for instance {@code file}. */
    String name();

    /** Sends the stored bytes under the key. Never throws for what the partner or the network does. */
    Answer send(String key, byte[] request);

    /** Whether a request or an answer holds a secret: what keeps them keeps them sealed. */
    default boolean secret() {
        return false;
    }

    /** Asks what became of the key. For a pure read this may read again. */
    Answer ask(String key, byte[] request);
}
