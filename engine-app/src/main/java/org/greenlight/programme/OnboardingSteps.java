package org.greenlight.programme;

import java.time.Clock;
import java.util.UUID;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code supplier-onboarding.bpmn}. */
@Component
@Transactional
public class OnboardingSteps {

    private final Onboardings onboardings;
    private final Invitations invitations;
    private final Clock clock;

    OnboardingSteps(Onboardings onboardings, Invitations invitations, Clock clock) {
        this.onboardings = onboardings;
        this.invitations = invitations;
        this.clock = clock;
    }

    public void onboardSupplier(UUID invitationId, Submission form) {
        Onboarding onboarding = onboarding(invitationId);
        switch (Verdict.of(form)) {
            case APPROVE -> onboarding.approve(form.person(), form.flag("signerAuthorityChecked"), form.text("reason"));
            case RETURN -> onboarding.giveBack(form.person(), form.required("reason"));
            case REJECT -> {
                onboarding.refuse(form.person(), form.required("reason"));
                Invitation invitation = invitation(invitationId);
                invitation.refuse();
                invitations.save(invitation);
            }
        }
        onboardings.save(onboarding);
    }

    public void reviseFacts(UUID invitationId, Submission form) {
        Onboarding onboarding = onboarding(invitationId);
        onboarding.revise(GivenFactsForm.read(form), clock.instant());
        onboardings.save(onboarding);
    }

    public void completeOnboarding(UUID invitationId) {
        Onboarding onboarding = onboarding(invitationId);
        onboarding.complete();
        onboardings.save(onboarding);
        Invitation invitation = invitation(invitationId);
        invitation.onboard();
        invitations.save(invitation);
    }

    private Onboarding onboarding(UUID id) {
        return onboardings.findById(id).orElseThrow(() -> Problem.notFound("invitation-unknown", id));
    }

    private Invitation invitation(UUID id) {
        return invitations.findById(id).orElseThrow(() -> Problem.notFound("invitation-unknown", id));
    }
}
