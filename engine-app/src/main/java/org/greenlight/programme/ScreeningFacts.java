package org.greenlight.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.party.PartyFacts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code screening-clearance.bpmn} and the pages that call it ask. The case is an invitation or a programme. */
@Component
@Transactional(readOnly = true)
public class ScreeningFacts {

    private final ScreeningHits hits;
    private final PartyFacts parties;
    private final MessageSource messages;

    ScreeningFacts(ScreeningHits hits, PartyFacts parties, MessageSource messages) {
        this.hits = hits;
        this.parties = parties;
        this.messages = messages;
    }

    public boolean hitFound(UUID caseId) {
        return !hits.of(caseId).isEmpty();
    }

    /** A hit is still to be judged; one true match is enough to stop asking. */
    public boolean hitOpen(UUID caseId) {
        List<ScreeningHit> all = hits.of(caseId);
        return all.stream().anyMatch(ScreeningHit::isOpen) && all.stream().noneMatch(ScreeningHit::isTrueMatch);
    }

    public boolean findingsConfirmed(UUID caseId) {
        return !hitOpen(caseId) && hits.of(caseId).stream().allMatch(hit -> hit.isOpen() || hit.confirmedBy() != null);
    }

    /** Every hit is a namesake, and two people say so. */
    public boolean cleared(UUID caseId) {
        return hits.of(caseId).stream().allMatch(ScreeningHit::isCleared);
    }

    /** What {@code judge-screening-hit} shows: the first hit that nobody judged. */
    public Map<String, Object> hitForm(UUID caseId) {
        List<ScreeningHit> all = hits.of(caseId);
        Map<String, Object> fields = new LinkedHashMap<>();
        all.stream().filter(ScreeningHit::isOpen).findFirst().ifPresent(hit -> {
            fields.put("hitNumber", (hit.position() + 1) + " / " + all.size());
            fields.put("hitName", hit.name());
            fields.put("hitUscc", hit.uscc());
            fields.put("hitList", hit.list());
            fields.put("hitReason", hit.listReason());
            fields.put("screeningReference", hit.screeningReference());
        });
        return fields;
    }

    /** What {@code confirm-screening-findings} shows: each hit with its finding. */
    public Map<String, Object> findingsForm(UUID caseId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("findings", hits.of(caseId).stream().filter(hit -> !hit.isOpen()).map(this::row).toList());
        return fields;
    }

    private Map<String, Object> row(ScreeningHit hit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("hit", "%s: %s (%s)".formatted(hit.list(), hit.name(), hit.listReason()));
        row.put("finding", messages.getMessage("screening.finding." + hit.finding(), null, LocaleContextHolder.getLocale()));
        row.put("reason", hit.findingReason());
        row.put("evidence", hit.evidence());
        row.put("judgedBy", parties.personName(hit.judgedBy()));
        return row;
    }
}
