package org.greenlight.effects;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;

/**
 * One service task that leaves the house. The bean has the name of its element in the diagram. The journal keeps what
 * this class says is to be sent; the dispatcher sends it outside every transaction; this class then takes the answer in.
 */
public abstract class PartnerCall {

    /** The operation of the outside system that is called. */
    protected abstract Operation operation();

    /**
     * The bytes to send, written in the transaction that reaches the task.
     *
     * @param businessId the case's aggregate, the engine's business key
     * @param key the stable key of this effect; also the reference to give the partner where its format has one
     */
    protected abstract byte[] request(UUID businessId, String key);

    /** Takes an executed answer into the aggregate, in the transaction that lets the case go on. */
    protected abstract void done(UUID businessId, Answer.Done answer);

    /** Takes a final business refusal in; the case goes on at the boundary event for the error {@code refused}. */
    protected void refused(UUID businessId, Answer.Refused answer) {}

    /**
     * Whether the call may be made again after it was done, as a read may. A call that moves money or legal rank is
     * never repeatable: it gets a new generation only after a final refusal.
     */
    protected abstract boolean repeatable();
}
