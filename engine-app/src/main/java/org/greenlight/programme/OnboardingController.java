package org.greenlight.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.connectors.payment.ProbeResult;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the onboarding of a supplier is, for the funder and the supplier. The lighthouse enterprise reads the invitation. */
@Tag(name = "Invitations")
@RestController
@RequestMapping("/api/v1/invitations/{id}/onboarding")
class OnboardingController {

    private final Invitations invitations;
    private final Onboardings onboardings;
    private final ScreeningHits hits;
    private final MessageSource messages;

    OnboardingController(Invitations invitations, Onboardings onboardings, ScreeningHits hits, MessageSource messages) {
        this.invitations = invitations;
        this.onboardings = onboardings;
        this.hits = hits;
        this.messages = messages;
    }

    /** Something that is still to be done, by whom and in words. */
    record Missing(String code, String by, String text) {}

    record Hit(String list, String name, String reason, String finding, boolean confirmed) {}

    /** @param outcome CLEAR, CLEARED (namesakes), HIT or PENDING */
    record ScreeningView(String outcome, String reference, List<Hit> hits) {}

    /** @param account masked but for its last four digits */
    record ProbeView(String outcome, String account, String bankCode) {}

    /**
     * @param state of the onboarding, or of the invitation before facts were given
     * @param screening absent for the supplier: a listed person must not be warned by us
     */
    record View(
            UUID invitationId, UUID programmeId, UUID supplierId, String state, List<Missing> missing, ScreeningView screening,
            ProbeView probe, String returnReason, Instant factsGivenAt) {}

    @Operation(summary = "Read how far an onboarding is and what is missing")
    @GetMapping
    @Transactional(readOnly = true)
    public View read(@PathVariable UUID id, Locale locale) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        Invitation invitation = invitations.findOf(id, actor.parties()).orElseThrow(() -> Problem.notFound("invitation-unknown", id));
        boolean funders = actor.organisationId().equals(invitation.funderId());
        return onboardings.findOf(id, actor.parties())
                .map(onboarding -> view(onboarding, funders, locale))
                .orElseGet(() -> new View(
                        id, invitation.programmeId(), invitation.supplierId(), invitation.state().name(),
                        missing(beforeFacts(invitation.state()), locale), null, null, null, null));
    }

    private View view(Onboarding onboarding, boolean funders, Locale locale) {
        ProbeResult.Outcome probed = onboarding.probeOutcome();
        return new View(
                onboarding.id(), onboarding.programmeId(), onboarding.supplierId(), onboarding.state().name(),
                missing(next(onboarding, funders), locale),
                funders ? screening(onboarding) : null,
                new ProbeView(probed == null ? "PENDING" : probed.name(), onboarding.maskedAccount(), onboarding.facts().bankCode()),
                onboarding.state() == Onboarding.State.RETURNED ? OnboardingFacts.returnReason(onboarding, messages, locale) : null,
                onboarding.givenAt());
    }

    private ScreeningView screening(Onboarding onboarding) {
        return new ScreeningView(
                onboarding.screeningClear() == null ? "PENDING" : OnboardingFacts.screening(onboarding), onboarding.screeningReference(),
                hits.of(onboarding.id()).stream()
                        .map(hit -> new Hit(hit.list(), hit.name(), hit.listReason(), hit.finding() == null ? null : hit.finding().name(),
                                hit.confirmedBy() != null))
                        .toList());
    }

    private static Optional<String> beforeFacts(Invitation.State state) {
        return switch (state) {
            case SENT -> Optional.of("answer");
            case ACCEPTED -> Optional.of("facts");
            default -> Optional.empty();
        };
    }

    /** The step that is waited for. To the supplier a screening with hits is one that is not finished yet. */
    private static Optional<String> next(Onboarding onboarding, boolean funders) {
        return switch (onboarding.state()) {
            case CHECKING -> Optional.of(check(onboarding, funders));
            case RETURNED -> Optional.of("revised-facts");
            case APPROVED -> Optional.of("green-assessment");
            case ONBOARDED, REFUSED -> Optional.empty();
        };
    }

    private static String check(Onboarding onboarding, boolean funders) {
        if (!Boolean.TRUE.equals(onboarding.screeningClear())) {
            return funders && onboarding.screeningClear() != null ? "screening-clearance" : "screening";
        }
        return onboarding.payoutAccount() == null ? "account-probe" : "officer-verdict";
    }

    private List<Missing> missing(Optional<String> code, Locale locale) {
        return code.map(one -> new Missing(
                        one, messages.getMessage("onboarding.missing." + one + ".by", null, locale),
                        messages.getMessage("onboarding.missing." + one, null, locale)))
                .stream().toList();
    }
}
