package org.greenlight.parameters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dated parameters of a funder: base rate, offer term, sector averages and others. An officer or an operator proposes a
 * row, an approver, another person, puts it in force. Without these two nothing that moves a price changes.
 */
@Tag(name = "Parameters")
@RestController
@RequestMapping("/api/v1")
class ParameterController {

    private static final Role[] READERS = {Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.OPERATOR};

    private final Parameters parameters;
    private final ParameterProposals proposals;
    private final BusinessClock clock;

    ParameterController(Parameters parameters, ParameterProposals proposals, BusinessClock clock) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @param wanted what values are accepted: a range, or a regular expression */
    record FieldView(String name, boolean key, String wanted) {}

    /** @param owner HOUSE for a default of the house, FUNDER for the funder's own row, which goes before it */
    record RowView(String owner, LocalDate validFrom, boolean begun, Map<String, String> values, String source) {}

    record ParameterView(String kind, List<FieldView> fields, List<RowView> rows) {}

    /**
     * A row that is wanted.
     *
     * @param id made by the caller; the same id twice is one proposal
     * @param validFrom a day ahead; today only for the first row of its key
     * @param source where the value comes from, for instance the publication of a rate
     */
    record Wish(UUID id, LocalDate validFrom, Map<String, String> values, String source, String reason) {}

    record Rejection(String reason) {}

    record ProposalView(
            UUID id, String kind, LocalDate validFrom, Map<String, String> values, String source, String reason, String state,
            UUID proposedBy, Instant proposedAt, UUID decidedBy, Instant decidedAt, String note) {

        static ProposalView of(ParameterProposal one) {
            return new ProposalView(
                    one.id(), one.kind(), one.validFrom(), one.values(), one.source(), one.reason(), one.state().name(), one.proposedBy(),
                    one.proposedAt(), one.decidedBy(), one.decidedAt(), one.note());
        }
    }

    @Operation(summary = "List the dated parameters with their rows")
    @GetMapping("/parameters")
    @Transactional(readOnly = true)
    List<ParameterView> all() {
        Actor actor = Actor.current().require(READERS);
        return parameters.all().stream().map(kind -> view(actor, kind)).toList();
    }

    @Operation(summary = "Read one parameter with its rows")
    @GetMapping("/parameters/{kind}")
    @Transactional(readOnly = true)
    ParameterView one(@PathVariable String kind) {
        return view(Actor.current().require(READERS), parameters.kind(kind));
    }

    @Operation(summary = "Propose a dated row of a parameter")
    @PostMapping("/parameters/{kind}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView propose(@PathVariable String kind, @RequestBody Wish wish) {
        Actor actor = Actor.current().require(Role.OFFICER, Role.OPERATOR);
        if (wish.values() == null) {
            throw Problem.invalid("field-required", "values").at("values");
        }
        return ProposalView.of(parameters.propose(
                actor, wish.id() == null ? Ids.next() : wish.id(), kind, wish.validFrom(), wish.values(), wish.source(), wish.reason()));
    }

    /** The newest first. */
    @Operation(summary = "List the proposals")
    @GetMapping("/parameter-proposals")
    @Transactional(readOnly = true)
    List<ProposalView> proposals() {
        Actor actor = Actor.current().require(READERS);
        return proposals.findByFunderIdOrderByProposedAtDesc(actor.organisationId()).stream().map(ProposalView::of).toList();
    }

    @Operation(summary = "Put a proposed row in force, as the second person")
    @PostMapping("/parameter-proposals/{id}/put-in-force")
    ProposalView putInForce(@PathVariable UUID id) {
        return ProposalView.of(parameters.putInForce(Actor.current().require(Role.APPROVER), id));
    }

    @Operation(summary = "Reject a proposed row")
    @PostMapping("/parameter-proposals/{id}/reject")
    ProposalView reject(@PathVariable UUID id, @RequestBody Rejection rejection) {
        return ProposalView.of(parameters.reject(Actor.current().require(Role.APPROVER), id, rejection.reason()));
    }

    private ParameterView view(Actor actor, DatedParameter kind) {
        LocalDate today = clock.today();
        return new ParameterView(
                kind.name(),
                kind.fields().stream().map(field -> new FieldView(field.name(), field.key(), field.wanted())).toList(),
                kind.rows(actor.organisationId()).stream()
                        .map(row -> new RowView(
                                row.funderId() == null ? "HOUSE" : "FUNDER", row.validFrom(), !row.validFrom().isAfter(today), row.values(), row.source()))
                        .toList());
    }
}
