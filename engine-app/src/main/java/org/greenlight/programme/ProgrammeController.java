package org.greenlight.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.greenlight.party.Uscc;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes: a lighthouse enterprise asks, funder and lighthouse enterprise read. */
@Tag(name = "Programmes")
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeController {

    private static final Role[] READERS =
            {Role.LIGHTHOUSE, Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.OPERATOR, Role.CHANNEL};

    private final Programmes programmes;
    private final ProgrammeProcess process;
    private final PartyFacts parties;
    private final Clock clock;

    ProgrammeController(Programmes programmes, ProgrammeProcess process, PartyFacts parties, Clock clock) {
        this.programmes = programmes;
        this.process = process;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * A programme request, as the form {@code request-programme} sends it.
     *
     * @param id made by the caller; the same id twice is one request
     * @param funderId the funder, or its credit code in {@code funderUscc}
     * @param limit yuan as a decimal string
     * @param currency CNY, or absent
     * @param advanceRateBps basis points: 9000 is 90 %
     */
    record Request(
            UUID id, UUID funderId, String funderUscc, String name, String limit, String currency, String maxTenorDays,
            String advanceRateBps, String recourse, boolean signedBatchConfirms, String erpKeyId, String erpPublicKeyPem,
            StandingClaim standing) {

        ProgrammeWish wish() {
            ErpKey key = signedBatchConfirms ? ErpKey.of(erpKeyId, erpPublicKeyPem) : null;
            if (currency != null && !currency.equals(Money.CNY.getCurrencyCode())) {
                throw Problem.invalid("programme-currency", currency).at("currency");
            }
            if (standing == null) {
                throw Problem.invalid("field-required", "standing").at("standing");
            }
            return new ProgrammeForm(
                    name, limit, maxTenorDays, advanceRateBps, recourse, signedBatchConfirms, key,
                    standing.listKind(), standing.listIssuer(), standing.listEntry(), standing.listValidUntil(),
                    standing.greenEvidence(), standing.greenBenefit()).wish();
        }
    }

    /** The words are those of {@link Standing}. */
    record StandingClaim(
            String listKind, String listIssuer, String listEntry, String listValidUntil, String greenEvidence,
            String greenBenefit) {}

    record Decision(boolean supports, String limitClass, String limitCap, String reasonEn, String reasonZh) {}

    /** @param stopListCheck absent for the lighthouse enterprise: a listed one must not be warned by us */
    record View(
            UUID id, String name, UUID lighthouseId, String lighthouse, UUID funderId, String funder, String state,
            String currency, String limit, int maxTenorDays, int advanceRateBps, String recourse,
            boolean signedBatchConfirms, String erpKeyId, boolean signerAuthorityChecked, String stopListCheck,
            Decision standing, String note, Instant requestedAt) {}

    @Operation(summary = "Ask a funder for a programme")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public View ask(@RequestBody Request request) {
        Actor actor = Actor.current().require(Role.LIGHTHOUSE);
        UUID id = request.id() == null ? Ids.next() : request.id();
        Programme programme = programmes.findByIdAndLighthouseId(id, actor.organisationId())
                .orElseGet(() -> begin(id, actor, request));
        return view(programme);
    }

    @Operation(summary = "List the programmes of one's organisation")
    @GetMapping
    @Transactional(readOnly = true)
    public List<View> list() {
        Actor actor = Actor.current().require(READERS);
        return programmes.findAllOf(actor.parties()).stream().map(this::view).toList();
    }

    @Operation(summary = "Read a programme")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public View one(@PathVariable UUID id) {
        Actor actor = Actor.current().require(READERS);
        return programmes.findOf(id, actor.parties()).map(this::view)
                .orElseThrow(() -> Problem.notFound("programme-unknown", id));
    }

    private Programme begin(UUID id, Actor actor, Request request) {
        Programme programme = programmes.save(
                new Programme(id, actor.organisationId(), funder(request), request.wish(), clock.instant()));
        process.start(programme);
        return programme;
    }

    private UUID funder(Request request) {
        if (request.funderId() == null && request.funderUscc() == null) {
            throw Problem.invalid("field-required", "funderId").at("funderId");
        }
        UUID funder = request.funderId() != null
                ? request.funderId()
                : parties.byUscc(Uscc.parse(request.funderUscc()))
                        .orElseThrow(() -> Problem.invalid("funder-unknown", request.funderUscc()).at("funderUscc")).id();
        if (!parties.is(funder, OrganisationKind.FUNDER)) {
            throw Problem.invalid("funder-unknown", funder).at("funderId");
        }
        return funder;
    }

    private View view(Programme programme) {
        ProgrammeTerms terms = programme.terms();
        StandingDecision decision = programme.standingDecision();
        return new View(
                terms.id(), programme.name(), terms.lighthouseId(), parties.organisation(terms.lighthouseId()).name(),
                terms.funderId(), parties.organisation(terms.funderId()).name(), programme.state().name(), terms.currency(),
                terms.limit().text(), terms.maxTenorDays(), terms.advanceRate().value(),
                terms.recourse().name(), terms.signedBatchConfirms(), terms.erpKeyId(), terms.signerAuthorityChecked(),
                Actor.current().organisationId().equals(terms.funderId()) ? programme.stopListCheck().name() : null,
                decision == null ? null : new Decision(
                        decision.supports(), decision.limitClass(), Money.ofMinor(decision.limitCapMinor(), Money.CNY).text(),
                        decision.reasonEn(), decision.reasonZh()),
                programme.note(), programme.requestedAt());
    }
}
