package org.greenlight.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.assessment.wayup.WayUp;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.greenlight.verifier.decision.Hit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a supplier can do by itself for the next grade. */
@Tag(name = "Suppliers")
@RestController
class WayUpController {

    private final Assessments assessments;
    private final WayUpProcess process;

    WayUpController(Assessments assessments, WayUpProcess process) {
        this.assessments = assessments;
        this.process = process;
    }

    /** @param unit {@code bps} for a figure in basis points; absent for evidence, which is there or not */
    record Step(String lever, String labelEn, String labelZh, Integer from, Integer to, String unit, int effort) {

        static Step of(WayUp.Step step) {
            return new Step(step.lever(), step.labelEn(), step.labelZh(), step.from(), step.to(), step.from() == null ? null : "bps", step.effort());
        }
    }

    record Block(String decision, String rule, String reasonEn, String reasonZh, String source) {

        static Block of(Hit hit) {
            return new Block(hit.decision(), hit.rule(), hit.reasonEn(), hit.reasonZh(), hit.source());
        }
    }

    /** @param to the grade that the steps reach, absent if no change of its own levers lifts the supplier; {@code blockedBy} says why */
    record View(UUID assessmentId, LocalDate madeOn, String from, String to, boolean reachable, int effort, List<Step> steps, List<Block> blockedBy) {

        static View of(Assessment assessment, WayUp way) {
            return new View(assessment.id(), assessment.madeOn(), way.from(), way.to(), way.reachable(), way.effort(),
                    way.steps().stream().map(Step::of).toList(), way.blockedBy().stream().map(Block::of).toList());
        }
    }

    @Operation(summary = "Read the smallest change that lifts a supplier's green grade, proven by the decision tables")
    @GetMapping("/api/v1/suppliers/{supplierId}/way-up")
    @Transactional(readOnly = true)
    public View read(@PathVariable UUID supplierId) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        Assessment newest = assessments.findAllOf(supplierId, actor.parties()).stream()
                .filter(assessment -> assessment.state().isFinal()).findFirst()
                .orElseThrow(() -> Problem.notFound("assessment-missing", supplierId));
        return View.of(newest, process.of(newest.facts()));
    }
}
