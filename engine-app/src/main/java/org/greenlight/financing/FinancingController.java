package org.greenlight.financing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications for financing and what became of them: for the supplier and the funder, never for the debtor. */
@Tag(name = "Financings")
@RestController
@RequestMapping("/api/v1/financings")
class FinancingController {

    private static final int LONGEST_LIST = 500;

    private final FinancingProcess process;
    private final Financings financings;
    private final Agreements agreements;

    FinancingController(FinancingProcess process, Financings financings, Agreements agreements) {
        this.process = process;
        this.financings = financings;
        this.agreements = agreements;
    }

    /** @param amount the advance wanted, decimal text in the claim's currency; absent for as much as can be had */
    record Application(UUID id, @NotNull UUID claimId, String amount) {}

    @Operation(summary = "Apply for financing of a confirmed receivable")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FinancingView apply(@Valid @RequestBody Application application) {
        Actor actor = Actor.current().require(Role.SUPPLIER);
        UUID id = application.id() == null ? Ids.next() : application.id();
        return FinancingView.of(process.apply(actor, id, application.claimId(), asked(application.amount())));
    }

    /** The newest financings of the actor's organisation, as supplier or as funder. */
    @Operation(summary = "List the newest financings of one's organisation")
    @GetMapping
    @Transactional(readOnly = true)
    List<FinancingView> list(@RequestParam(defaultValue = "100") int limit) {
        Actor actor = reader();
        return financings.of(actor.parties(), Limit.of(Math.max(1, Math.min(limit, LONGEST_LIST)))).stream()
                .map(FinancingView::of).toList();
    }

    @Operation(summary = "Read a financing with its offer and state")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    FinancingView one(@PathVariable UUID id) {
        return FinancingView.of(financings.find(id, reader().parties())
                .orElseThrow(() -> Problem.notFound("financing-unknown", id)));
    }

    /** The agreement's bytes as they are signed; the digest stands in {@code Content-Digest} (RFC 9530) and {@code ETag}. */
    @Operation(summary = "Read the agreement as it is signed; its digest stands in Content-Digest and ETag")
    @GetMapping(path = "/{id}/agreement", produces = MediaType.TEXT_HTML_VALUE)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> agreement(@PathVariable UUID id) {
        Agreement agreement = agreements.find(id, reader().parties())
                .orElseThrow(() -> Problem.notFound("agreement-unknown", id));
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(agreement.digest));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .eTag(agreement.digest)
                .header("Content-Digest", "sha-256=:" + base64 + ":")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(agreement.document);
    }

    @Operation(summary = "Withdraw an application before it is paid out")
    @PostMapping("/{id}/withdraw")
    @Transactional
    FinancingView withdraw(@PathVariable UUID id) {
        Actor actor = Actor.current().require(Role.SUPPLIER);
        process.withdraw(actor, id);
        return FinancingView.of(financings.get(id));
    }

    private static Money asked(String amount) {
        try {
            return amount == null || amount.isBlank() ? null : Money.cny(amount.trim());
        } catch (Problem noAmount) {
            throw noAmount.at("amount");
        }
    }

    private static Actor reader() {
        return Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
    }
}
