package org.greenlight.receivable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.greenlight.party.Uscc;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Receivables: the claims of the caller's organisation, and a supplier's upload of an invoice that no batch carried. */
@Tag(name = "Receivables")
@RestController
@RequestMapping("/api/v1/receivables")
class ClaimController {

    private static final Limit PAGE = Limit.of(500);

    private final ClaimIntake intake;
    private final Claims claims;
    private final Invoices invoices;
    private final ReceivableSteps steps;
    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final TransactionTemplate transaction;

    ClaimController(ClaimIntake intake, Claims claims, Invoices invoices, ReceivableSteps steps, ProgrammeFacts programmes,
            PartyFacts parties, TransactionTemplate transaction) {
        this.intake = intake;
        this.claims = claims;
        this.invoices = invoices;
        this.steps = steps;
        this.programmes = programmes;
        this.parties = parties;
        this.transaction = transaction;
    }

    /** @param amount decimal text; @param reason why the amount is another one */
    record AmountChange(String amount, String reason) {}

    /**
     * A supplier's upload, to be confirmed by the debtor.
     *
     * @param invoice the 数电发票's XML
     * @param amount decimal text; the invoice's gross if absent
     * @param item number of this payable on the invoice, 1 if absent
     * @param id the claim's id, chosen by the caller, so that the same upload again is the same claim
     */
    @Operation(summary = "Upload an invoice that no batch carried, to be confirmed by the debtor")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ClaimView> upload(@RequestParam MultipartFile invoice, @RequestParam LocalDate dueDate,
            @RequestParam UUID programmeId, @RequestParam(required = false) String amount,
            @RequestParam(defaultValue = "1") String item, @RequestParam(defaultValue = "") String contractNumber,
            @RequestParam(required = false) UUID id) {
        Actor actor = Actor.current().require(Role.SUPPLIER);
        ClaimView known = id == null ? null : transaction.execute(tx -> known(actor, id));
        if (known != null) {
            return ResponseEntity.ok(known);
        }
        ClaimView made = Scope.SYSTEM.call(() -> transaction.execute(tx -> {
            Uscc supplier = parties.organisation(actor.organisationId()).uscc();
            return intake.take(new Payable(id == null ? Ids.next() : id, programmeId, programmes.terms(programmeId).funderId(),
                    supplier, null, item, contractNumber, amount == null ? null : Money.cny(amount), null, dueDate,
                    bytes(invoice), Claim.Source.UPLOAD)).view();
        }));
        return ResponseEntity.status(HttpStatus.CREATED).body(made);
    }

    @Operation(summary = "List the receivables of one's organisation")
    @GetMapping
    @Transactional(readOnly = true)
    List<ClaimView> list(@RequestParam(required = false) Set<Claim.State> state) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE, Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        Set<Claim.State> states = state == null || state.isEmpty() ? EnumSet.allOf(Claim.State.class) : state;
        return claims.of(actor.parties(), states, PAGE).stream().map(Claim::view).toList();
    }

    @Operation(summary = "Read a receivable")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ClaimView one(@PathVariable UUID id) {
        return find(Actor.current(), id).view();
    }

    /** The invoice as it was received. */
    @Operation(summary = "Read the e-invoice as it was received")
    @GetMapping(path = "/{id}/invoice", produces = MediaType.APPLICATION_XML_VALUE)
    @Transactional(readOnly = true)
    byte[] invoice(@PathVariable UUID id) {
        return invoices.xml(find(Actor.current(), id).invoiceId());
    }

    /** Changes the amount before the debtor's decision; a person of the debtor then confirms, signed batch or not. */
    @Operation(summary = "Change the amount before the debtor's decision")
    @PostMapping("/{id}/amount")
    @Transactional
    ClaimView changeAmount(@PathVariable UUID id, @RequestBody AmountChange change) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE, Role.SUPPLIER);
        if (change.reason() == null || change.reason().isBlank()) {
            throw Problem.invalid("field-required", "reason").at("reason");
        }
        Claim claim = find(actor, id);
        steps.changeAmount(claim, Money.cny(change.amount()), change.reason().strip());
        return claim.view();
    }

    private Claim find(Actor actor, UUID id) {
        return claims.find(id, actor.parties()).orElseThrow(() -> Problem.notFound("claim-unknown", id));
    }

    private ClaimView known(Actor actor, UUID id) {
        return claims.find(id, actor.parties()).map(Claim::view).orElse(null);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
