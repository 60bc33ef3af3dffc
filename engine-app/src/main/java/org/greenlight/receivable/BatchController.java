package org.greenlight.receivable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.erp.BatchSignature;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.greenlight.programme.ProgrammeTerms;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Batches of payables by REST: the same bytes and the same signature as on the topic. */
@Tag(name = "Payable batches")
@RestController
@RequestMapping("/api/v1/payable-batches")
class BatchController {

    private static final int PAGE = 200;

    private final PayableIntake intake;
    private final Batches batches;

    BatchController(PayableIntake intake, Batches batches) {
        this.intake = intake;
        this.batches = batches;
    }

    /** Answers item by item; the same batch sent again gets the same answer. */
    @Operation(summary = "Deliver a batch of payables (greenlight.payables/1), signed by the debtor's ERP or not")
    @PostMapping
    Batch take(@RequestBody byte[] body, @RequestHeader(name = BatchSignature.HEADER, required = false) String signature) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE, Role.CHANNEL);
        return intake.take(body, signature, terms -> admit(actor, terms));
    }

    /** The batches of the caller's organisation, without their items. */
    @Operation(summary = "List the newest batches of one's organisation, without items")
    @GetMapping
    @Transactional(readOnly = true)
    List<Batch> latest() {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        return batches.latest(List.copyOf(actor.parties()), PAGE);
    }

    @Operation(summary = "Read a batch with what became of each item")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    Batch one(@PathVariable UUID id) {
        Actor.current().require(Role.LIGHTHOUSE, Role.CHANNEL, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        return batches.find(id).orElseThrow(() -> Problem.notFound("batch-unknown", id));
    }

    /** The two sides of a programme may bring its batches. Who brought it says nothing about the debt: a signature does. */
    private static void admit(Actor actor, ProgrammeTerms terms) {
        if (!actor.organisationId().equals(terms.lighthouseId()) && !actor.organisationId().equals(terms.funderId())) {
            throw Problem.forbidden("batch-not-yours").at("programmeId");
        }
    }
}
