package org.greenlight.collateral;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registration of a financing, for its funder and its supplier. The modification code never leaves the house. */
@Tag(name = "Financings")
@RestController
@RequestMapping("/api/v1/financings/{financingId}/registration")
class RegistrationController {

    private final Registrations registrations;
    private final OtherFilings others;

    RegistrationController(Registrations registrations, OtherFilings others) {
        this.registrations = registrations;
        this.others = others;
    }

    /** @param otherFilings of other secured parties, as found; empty for the supplier, whom they do not concern */
    record RegistrationView(UUID financingId, String state, String certificateNumber, Instant registeredAt, LocalDate expiresOn,
            String searchNumber, Instant searchedAt, String secondSearchNumber, Instant secondSearchedAt,
            List<OtherFilingView> otherFilings, String judgement, String refusal, LocalDate dischargeDueOn, Instant dischargedAt) {}

    record OtherFilingView(String certificateNumber, Instant registeredAt, String securedParty, String matches, boolean cleared) {}

    @Operation(summary = "Read the registration of a financing at the collateral registry")
    @GetMapping
    @Transactional(readOnly = true)
    RegistrationView read(@PathVariable UUID financingId) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        Registration registration = registrations.findById(financingId)
                .orElseThrow(() -> Problem.notFound("registration-unknown", financingId));
        boolean funders = actor.organisationId().equals(registration.funderId());
        return new RegistrationView(financingId, registration.state().name(), registration.certificateNumber().orElse(null),
                registration.registeredAt(), registration.expiresOn(), registration.searchNumber(), registration.searchedAt(),
                registration.secondSearchNumber(), registration.secondSearchedAt(), others.of(financingId).stream().map(this::view).toList(),
                funders ? registration.judgement() : null, funders ? registration.refusal() : null,
                registration.dischargeDueOn(), registration.dischargedAt());
    }

    private OtherFilingView view(OtherFiling filing) {
        return new OtherFilingView(filing.certificateNumber(), filing.registeredAt(), filing.securedParty(), filing.matches(), filing.cleared());
    }
}
