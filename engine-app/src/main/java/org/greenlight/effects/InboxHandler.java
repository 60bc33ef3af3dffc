package org.greenlight.effects;

/** Takes in one type of message from outside. */
public interface InboxHandler {

    /** The message type handled here, for instance {@code org.greenlight.payables.v1}. */
    String type();

    /**
     * Handles the message in a transaction that also marks it handled.
     *
     * @throws org.greenlight.kernel.Problem if the message itself is wrong: it is parked with that reason, visible to
     *     the operator. Any other exception means "not now": it is tried again later.
     */
    void handle(InboxMessage message);
}
