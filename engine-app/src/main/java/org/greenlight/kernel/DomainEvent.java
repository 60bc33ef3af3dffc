package org.greenlight.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to an aggregate, as a record of ids, words and text. Registered by the aggregate, kept by the
 * trail in the same transaction.
 */
public interface DomainEvent {

    /** The case it belongs to: the id of the aggregate the running process is about, which is its business key. */
    UUID caseId();

    /** The organisations that may see it. */
    Set<UUID> parties();
}
