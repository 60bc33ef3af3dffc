package org.greenlight.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One assessment of a supplier for a funder: the facts, what the tables said about them, and how long it holds. */
@Entity
class Assessment extends AbstractAggregateRoot<Assessment> {

    enum State {
        /** The facts are gathered, the tables are not asked yet. */
        GATHERED,
        /** Eligible, not graded yet. */
        ELIGIBLE,
        /** Not eligible: the ordinary product. */
        NOT_ELIGIBLE,
        GRADED;

        boolean isFinal() {
            return this == NOT_ELIGIBLE || this == GRADED;
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
    private String capGrade;
    private String eligibilityReasonEn;
    private String eligibilityReasonZh;
    private Integer eligibilityVersion;
    private String grade;

    @Column(name = "grade_reason_en")
    private String gradeReasonEn;

    @Column(name = "grade_reason_zh")
    private String gradeReasonZh;

    private Integer gradeVersion;
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
                facts.energyLevel(), facts.dataAgeMonths(), facts.carbonEfficiencyBps(), facts.footprintShareBps(),
                facts.evidenceLevel(), facts.carbonConsent(), facts.statementDigest(), facts.footprintsDigest()));
    }

    /**
     * Takes in what the eligibility table said: the best grade still possible, or that there is none.
     *
     * @param maxDataAgeMonths the age in whole months up to which carbon data counts; the assessment ends before that
     */
    void recordEligibility(boolean eligible, Verdict verdict, int maxDataAgeMonths, Instant at) {
        expect(State.GATHERED);
        if (facts.statementYear() != null) {
            endBefore(LocalDate.of(facts.statementYear(), 12, 31).plusMonths(maxDataAgeMonths + 1L));
        }
        capGrade = verdict.word();
        eligibilityReasonEn = verdict.reasonEn();
        eligibilityReasonZh = verdict.reasonZh();
        eligibilityVersion = verdict.tableVersion();
        state = eligible ? State.ELIGIBLE : State.NOT_ELIGIBLE;
        if (!eligible) {
            grade = Standing.NO_GRADE;
            decidedAt = at;
            registerEvent(new AssessmentEvent.FoundNotEligible(
                    supplierId, parties(), id, verdict.reasonEn(), verdict.reasonZh(), validUntil));
        }
    }

    /** Takes in what the grade table said. */
    void recordGrade(Verdict verdict, Instant at) {
        expect(State.ELIGIBLE);
        grade = verdict.word();
        gradeReasonEn = verdict.reasonEn();
        gradeReasonZh = verdict.reasonZh();
        gradeVersion = verdict.tableVersion();
        state = State.GRADED;
        decidedAt = at;
        registerEvent(new AssessmentEvent.Graded(
                supplierId, parties(), id, grade, verdict.reasonEn(), verdict.reasonZh(), validUntil));
    }

    /** What it is worth on a day. One that lapsed, or is not decided yet, gives no green standing. */
    Standing standingOn(LocalDate day) {
        if (!state.isFinal()) {
            return Standing.none();
        }
        if (day.isAfter(validUntil)) {
            return Standing.lapsed(validUntil);
        }
        return state == State.GRADED
                ? new Standing(true, grade, validUntil, gradeReasonEn, gradeReasonZh)
                : new Standing(false, Standing.NO_GRADE, validUntil, eligibilityReasonEn, eligibilityReasonZh);
    }

    /** Evidence that lapses while the assessment holds ends it on the day before; what lapsed already was judged as such. */
    private void endBefore(LocalDate lapse) {
        if (lapse != null && lapse.isAfter(madeOn) && !lapse.isAfter(validUntil)) {
            validUntil = lapse.minusDays(1);
        }
    }

    private void expect(State expected) {
        if (state != expected) {
            throw Problem.refused("assessment-state", id, state, expected);
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

    String capGrade() {
        return capGrade;
    }

    String grade() {
        return grade;
    }

    Verdict eligibility() {
        return eligibilityVersion == null
                ? null
                : new Verdict(capGrade, eligibilityReasonEn, eligibilityReasonZh, eligibilityVersion);
    }

    Verdict grading() {
        return gradeVersion == null ? null : new Verdict(grade, gradeReasonEn, gradeReasonZh, gradeVersion);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
