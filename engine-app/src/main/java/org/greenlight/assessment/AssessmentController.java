package org.greenlight.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How green a supplier stands and why, for the supplier and the funders that assess it. */
@Tag(name = "Suppliers")
@RestController
@RequestMapping("/api/v1/suppliers/{supplierId}")
class AssessmentController {

    private final Assessments assessments;
    private final AssessmentProcess process;
    private final ProgrammeFacts programmes;
    private final BusinessClock clock;

    AssessmentController(
            Assessments assessments, AssessmentProcess process, ProgrammeFacts programmes, BusinessClock clock) {
        this.assessments = assessments;
        this.process = process;
        this.programmes = programmes;
        this.clock = clock;
    }

    record Run(
            UUID id, UUID funderId, String state, String grade, LocalDate madeOn, LocalDate validUntil, Instant decidedAt,
            FactSheet facts, Verdict verdict) {

        static Run of(Assessment assessment) {
            return new Run(
                    assessment.id(), assessment.funderId(), assessment.state().name(), assessment.grade(),
                    assessment.madeOn(), assessment.validUntil(), assessment.decidedAt(), assessment.facts(),
                    assessment.verdict());
        }
    }

    record Current(@JsonUnwrapped Standing standing, Run assessment) {}

    /** @param id made by the caller, so that the same request twice is one run; or absent */
    record NewRun(UUID id) {}

    record Started(UUID id) {}

    /** The standing of today with the assessment behind it. */
    @Operation(summary = "Read a supplier's green standing of today and the assessment behind it")
    @GetMapping("/assessment")
    @Transactional(readOnly = true)
    public Current current(@PathVariable UUID supplierId) {
        Assessment newest = visible(supplierId).stream()
                .filter(assessment -> assessment.state().isFinal())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("assessment-missing", supplierId));
        return new Current(newest.standingOn(clock.today()), Run.of(newest));
    }

    /** All runs, newest first. */
    @Operation(summary = "List a supplier's assessments, newest first")
    @GetMapping("/assessments")
    @Transactional(readOnly = true)
    public List<Run> history(@PathVariable UUID supplierId) {
        return visible(supplierId).stream().map(Run::of).toList();
    }

    /** An officer has a supplier of its programmes assessed again. */
    @Operation(summary = "Have a supplier assessed again")
    @PostMapping("/assessments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@PathVariable UUID supplierId, @RequestBody(required = false) NewRun wanted) {
        Actor actor = Actor.current().require(Role.OFFICER);
        // Refuses a supplier that none of the funder's programmes knows.
        programmes.supplierFacts(supplierId);
        UUID id = wanted == null || wanted.id() == null ? Ids.next() : wanted.id();
        process.start(id, supplierId, actor.organisationId());
        return new Started(id);
    }

    private List<Assessment> visible(UUID supplierId) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        return assessments.findAllOf(supplierId, actor.parties());
    }
}
