package org.greenlight.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.DomainEvent;

/**
 * What the diagrams of a case did in one transaction, in the order in which they did it. When, and by whose act, is said
 * by the record of the trail.
 *
 * @param parties who the diagrams say may see it, and the organisation that acted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseMoved(UUID caseId, Set<UUID> parties, List<Stretch> moves) implements DomainEvent {

    /**
     * Steps of one running diagram that followed each other without another one between them.
     *
     * @param instance the running diagram: a called one has its own
     * @param definition the deployed version it runs on
     */
    record Stretch(String instance, String definition, List<Step> steps) {}

    /**
     * One step.
     *
     * @param element the element's id; for the beginning and the end of a diagram its start and end event
     * @param run tells one visit of the element from another; absent where it was entered and left at once
     * @param by the account that took the task
     * @param model what the diagram that begins is
     * @param detail why a step failed, or how a diagram ended that did not come to its end
     */
    record Step(Did did, String element, String run, UUID by, Model model, String detail) {

        static Step of(Did did, String element, String run) {
            return new Step(did, element, run, null, null, null);
        }
    }

    /**
     * A deployed diagram.
     *
     * @param sha256 of the file as it was deployed
     * @param calledBy the instance that called it, absent where nobody did
     */
    record Model(String key, int version, String sha256, String calledBy) {}

    /** What happened at the element. */
    enum Did {
        BEGAN, ENDED, ENTERED, LEFT, CANCELLED,
        /** Entered and left at once, with nothing between. */
        PASSED,
        /** A task left by its completion. */
        COMPLETED,
        CLAIMED, RELEASED,
        /** Its job failed more often than it is retried; a person has to look. */
        FAILED, RESOLVED
    }
}
