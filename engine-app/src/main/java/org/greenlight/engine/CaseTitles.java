package org.greenlight.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.party.Actor;

/** Tells what a case is about in the words of its feature. The engine knows cases by their id only. */
public interface CaseTitles {

    /**
     * A case in one line.
     *
     * @param kind its feature's word
     * @param party the other side, as seen by the reader
     * @param amount decimal text in {@code currency}
     */
    record CaseTitle(UUID id, String kind, String number, String party, String amount, String currency, LocalDate dueDate, String state) {}

    /** The titles of those of the cases that the reader may see. */
    Map<UUID, CaseTitle> of(Set<UUID> cases, Actor reader);
}
