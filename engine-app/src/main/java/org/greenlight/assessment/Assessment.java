package org.greenlight.assessment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One assessment of a supplier for a funder: the facts, what the tables said about them, and how long it holds. */
@Entity
class Assessment extends AbstractAggregateRoot<Assessment> {

    enum State {
        /** The facts are gathered, the tables are not asked yet. */
        GATHERED,
        /** Not eligible: the ordinary product. */
        NOT_ELIGIBLE,
        GRADED;

        boolean isFinal() {
            return this != GATHERED;
        }
    }

    /** An assessment holds this long unless some of its evidence lapses earlier. House default, set by the bank. */
    static final int MONTHS = 12;

    @Id
    private UUID id;

    private UUID supplierId;
    private UUID funderId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private FactSheet facts;

    private LocalDate madeOn;
    private LocalDate validUntil;
    private Integer score;
    private Integer capRank;
    private String grade;
    private String route;
    private String reasonEn;
    private String reasonZh;
    private Integer tableVersion;

    /** Every rule that fired. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FiredRule> rules;

    private Instant startedAt;
    private Instant decidedAt;

    @Version
    private Long version;

    protected Assessment() {}

    Assessment(UUID id, UUID supplierId, UUID funderId, FactSheet facts, LocalDate madeOn, Instant startedAt) {
        this.id = id;
        this.supplierId = supplierId;
        this.funderId = funderId;
        this.facts = facts;
        this.madeOn = madeOn;
        this.startedAt = startedAt;
        this.validUntil = madeOn.plusMonths(MONTHS);
        endBefore(facts.footprintsLapseOn());
        endBefore(facts.certificatesLapseOn());
        this.state = State.GATHERED;
        registerEvent(new AssessmentEvent.FactsGathered(supplierId, parties(), id, facts.sector(), facts.environmentalCredit(),
                facts.energyLevel(), facts.dataAgeMonths(), facts.carbonEfficiencyBps(), facts.footprintShareBps(), facts.pcafScore(), facts.intensityChangeBps(),
                facts.evidenceLevel(), facts.carbonConsent(), facts.statementDigest(), facts.footprintsDigest()));
    }

    /**
     * Takes in what the tables said.
     *
     * @param dataTooOldOn the first day on which the age of the carbon data makes the grade worse; the assessment ends before it
     */
    void decide(Verdict verdict, LocalDate dataTooOldOn, Instant at) {
        if (state != State.GATHERED) {
            throw Problem.refused("assessment-state", id, state, State.GATHERED);
        }
        endBefore(dataTooOldOn);
        score = verdict.score();
        capRank = verdict.capRank();
        grade = verdict.grade();
        route = verdict.route();
        reasonEn = verdict.reasonEn();
        reasonZh = verdict.reasonZh();
        tableVersion = verdict.tableVersion();
        rules = verdict.rules();
        state = verdict.eligible() ? State.GRADED : State.NOT_ELIGIBLE;
        decidedAt = at;
        registerEvent(verdict.eligible()
                ? new AssessmentEvent.Graded(
                        supplierId, parties(), id, grade, route, score, capRank, verdict.reasonEn(), verdict.reasonZh(), validUntil)
                : new AssessmentEvent.FoundNotEligible(
                        supplierId, parties(), id, score, verdict.reasonEn(), verdict.reasonZh(), validUntil));
    }

    /** What it is worth on a day. One that lapsed, or is not decided yet, gives no green standing. */
    Standing standingOn(LocalDate day) {
        if (!state.isFinal()) {
            return Standing.none();
        }
        if (day.isAfter(validUntil)) {
            return Standing.lapsed(validUntil);
        }
        return new Standing(state == State.GRADED, grade, route, validUntil, reasonEn, reasonZh, facts.pcafScore());
    }

    /** Evidence that lapses while the assessment holds ends it on the day before; what lapsed already was judged as such. */
    private void endBefore(LocalDate lapse) {
        if (lapse != null && lapse.isAfter(madeOn) && !lapse.isAfter(validUntil)) {
            validUntil = lapse.minusDays(1);
        }
    }

    private Set<UUID> parties() {
        return Set.of(supplierId, funderId);
    }

    UUID id() {
        return id;
    }

    UUID supplierId() {
        return supplierId;
    }

    UUID funderId() {
        return funderId;
    }

    State state() {
        return state;
    }

    FactSheet facts() {
        return facts;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    /** The last day on which it counts. */
    LocalDate validUntil() {
        return validUntil;
    }

    String grade() {
        return grade;
    }

    /** What the tables said; null before they were asked. */
    Verdict verdict() {
        return decidedAt == null
                ? null
                : new Verdict(state == State.GRADED, score, capRank, grade, route, reasonEn, reasonZh, tableVersion, List.copyOf(rules));
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
