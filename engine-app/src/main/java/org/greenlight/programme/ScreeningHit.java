package org.greenlight.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.greenlight.connectors.screening.ScreeningResult;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One entry of a list that a screening found, and what two people of the funder say to it. Only the funder sees it. */
@Entity
class ScreeningHit extends AbstractAggregateRoot<ScreeningHit> {

    enum Finding {
        /** The company or the person meant is the one on the list. */
        TRUE_MATCH,
        /** Somebody else of that name. */
        NAMESAKE
    }

    @Id
    private UUID id;

    private UUID caseId;
    private UUID funderId;
    private String screeningReference;
    private int position;
    private String name;
    private String uscc;
    private String list;
    private String listReason;
    private boolean superseded;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    private String findingReason;
    private String evidence;
    private UUID judgedBy;
    private UUID confirmedBy;
    private Instant screenedAt;

    @Version
    private Long version;

    protected ScreeningHit() {}

    ScreeningHit(UUID caseId, UUID funderId, ScreeningResult result, int position, Instant at) {
        ScreeningResult.Hit hit = result.hits().get(position);
        this.id = Ids.next();
        this.caseId = caseId;
        this.funderId = funderId;
        this.screeningReference = result.reference();
        this.position = position;
        this.name = hit.name() == null ? "-" : hit.name();
        this.uscc = hit.uscc();
        this.list = hit.list();
        this.listReason = hit.reason() == null ? "-" : hit.reason();
        this.screenedAt = at;
    }

    /** A newer screening counts instead. */
    void supersede() {
        superseded = true;
    }

    /** @param note what was looked at: documents, registers, their numbers and dates */
    void judge(Finding found, String reason, String note, UUID officer) {
        if (finding != null) {
            throw Problem.refused("screening-hit-judged", name);
        }
        finding = found;
        findingReason = reason;
        evidence = note;
        judgedBy = officer;
        registerEvent(new ScreeningEvent.HitJudged(caseId, Set.of(funderId), id, list, name, found.name(), reason, note, officer));
    }

    /** The second person agrees with the finding. */
    void confirm(UUID approver) {
        second(approver);
        confirmedBy = approver;
        registerEvent(new ScreeningEvent.FindingConfirmed(caseId, Set.of(funderId), id, finding.name(), approver));
    }

    /** The second person does not agree; an officer judges anew. */
    void sendBack(String reason, UUID approver) {
        second(approver);
        registerEvent(new ScreeningEvent.FindingSentBack(caseId, Set.of(funderId), id, finding.name(), reason, approver));
        finding = null;
        findingReason = null;
        evidence = null;
        judgedBy = null;
    }

    private void second(UUID approver) {
        if (finding == null || confirmedBy != null) {
            throw Problem.refused("screening-hit-judged", name);
        }
        if (approver.equals(judgedBy)) {
            throw Problem.forbidden("screening-second-person", name);
        }
    }

    boolean isOpen() {
        return finding == null;
    }

    boolean isTrueMatch() {
        return finding == Finding.TRUE_MATCH;
    }

    boolean isCleared() {
        return finding == Finding.NAMESAKE && confirmedBy != null;
    }

    UUID confirmedBy() {
        return confirmedBy;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    String uscc() {
        return uscc;
    }

    String list() {
        return list;
    }

    String listReason() {
        return listReason;
    }

    Finding finding() {
        return finding;
    }

    String findingReason() {
        return findingReason;
    }

    String evidence() {
        return evidence;
    }

    UUID judgedBy() {
        return judgedBy;
    }

    String screeningReference() {
        return screeningReference;
    }
}
