package org.greenlight.simulators;

import java.util.ArrayList;
import java.util.List;

/** Misbehaviour that is armed and not yet used up. Kept in memory only: a restarted partner is an honest one. */
final class Behaviours {

    /**
     * @param operation null for every operation of the partner
     * @param times     how many requests it still strikes
     * @param millis    how late {@link Mode#LATE} is
     */
    record Behaviour(String partner, String operation, Mode mode, Integer times, Integer millis) {

        private boolean strikes(String atPartner, String atOperation) {
            return partner.equals(atPartner) && (operation == null || operation.equals(atOperation));
        }
    }

    private final List<Behaviour> armed = new ArrayList<>();

    synchronized void arm(Behaviour behaviour) {
        int times = behaviour.times() == null ? 1 : behaviour.times();
        int millis = behaviour.millis() == null ? 2_000 : behaviour.millis();
        armed.add(new Behaviour(behaviour.partner(), behaviour.operation(), behaviour.mode(), times, millis));
    }

    synchronized List<Behaviour> armed() {
        return List.copyOf(armed);
    }

    synchronized void clear() {
        armed.clear();
    }

    /** The behaviour that strikes this request, used up by one; null for honest work. */
    synchronized Behaviour take(String partner, String operation) {
        for (int i = 0; i < armed.size(); i++) {
            Behaviour found = armed.get(i);
            if (found.strikes(partner, operation)) {
                if (found.times() <= 1) {
                    armed.remove(i);
                } else {
                    armed.set(i, new Behaviour(found.partner(), found.operation(), found.mode(), found.times() - 1, found.millis()));
                }
                return found;
            }
        }
        return null;
    }
}
