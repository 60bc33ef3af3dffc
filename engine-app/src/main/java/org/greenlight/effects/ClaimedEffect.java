package org.greenlight.effects;

import java.util.UUID;

/**
 * A journal row that this worker holds under a lease.
 *
 * @param sealed request and response are secret: plain here, sealed in the row
 * @param stateBefore the state before the claim: what is known about earlier attempts
 * @param pastSettling whether the partner has had time enough to show a call it executed
 * @param fence grows with each claim; a write with an older fence is refused
 */
record ClaimedEffect(
        UUID id,
        String operation,
        UUID businessId,
        String key,
        byte[] request,
        String stateBefore,
        boolean pastSettling,
        int attempts,
        int deliveries,
        String owner,
        long fence,
        String processInstanceId,
        String activityId,
        boolean sealed,
        byte[] response,
        String refusalCode,
        String note) {

    boolean decided() {
        return confirmed() || stateBefore.equals("REJECTED");
    }

    boolean confirmed() {
        return stateBefore.equals("CONFIRMED");
    }

    boolean mayHaveBeenSent() {
        return stateBefore.equals("SENT") || stateBefore.equals("UNKNOWN");
    }

    DecidedEffect toDecided() {
        return new DecidedEffect(id, processInstanceId, activityId, confirmed(), confirmed() ? null : refusalCode + ": " + note);
    }
}
