package org.greenlight.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.connectors.screening.ScreeningResult;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScreeningHits extends Repository<ScreeningHit, UUID> {

    ScreeningHit save(ScreeningHit hit);

    /** The hits of the newest screening of a case, in its order. */
    @Query("select h from ScreeningHit h where h.caseId = :caseId and not h.superseded order by h.position")
    List<ScreeningHit> of(UUID caseId);

    /** Keeps what a screening found; the hits of the one before count no more. */
    default void replace(UUID caseId, UUID funderId, ScreeningResult result, Instant at) {
        of(caseId).forEach(old -> {
            old.supersede();
            save(old);
        });
        for (int position = 0; position < result.hits().size(); position++) {
            save(new ScreeningHit(caseId, funderId, result, position, at));
        }
    }

    /** The hits of a screening as one text for an officer. */
    static String inWords(ScreeningResult result) {
        return result.hits().stream()
                .map(hit -> "%s: %s (%s)".formatted(hit.list(), hit.name(), hit.reason()))
                .collect(Collectors.joining("; "));
    }
}
