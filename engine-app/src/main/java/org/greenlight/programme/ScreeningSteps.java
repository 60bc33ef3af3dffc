package org.greenlight.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code screening-clearance.bpmn}. The case is an invitation or a programme. */
@Component
@Transactional
public class ScreeningSteps {

    private final ScreeningHits hits;
    private final Onboardings onboardings;
    private final Invitations invitations;
    private final Programmes programmes;

    ScreeningSteps(ScreeningHits hits, Onboardings onboardings, Invitations invitations, Programmes programmes) {
        this.hits = hits;
        this.onboardings = onboardings;
        this.invitations = invitations;
        this.programmes = programmes;
    }

    /** {@code finding} TRUE_MATCH or NAMESAKE, with {@code findingReason} and {@code evidence}, for the hit that was shown. */
    public void judgeScreeningHit(UUID caseId, Submission form) {
        ScreeningHit hit = hits.of(caseId).stream().filter(ScreeningHit::isOpen).findFirst()
                .orElseThrow(() -> Problem.refused("screening-hit-judged", "-"));
        hit.judge(finding(form), form.required("findingReason"), form.required("evidence"), form.person());
        hits.save(hit);
    }

    /** {@code verdict} APPROVE or RETURN, the latter with a {@code reason}; about all findings at once. */
    public void confirmScreeningFindings(UUID caseId, Submission form) {
        Verdict verdict = Verdict.of(form);
        for (ScreeningHit hit : hits.of(caseId)) {
            if (hit.isOpen()) {
                continue;
            }
            if (verdict == Verdict.APPROVE) {
                hit.confirm(form.person());
            } else {
                hit.sendBack(form.required("reason"), form.person());
            }
            hits.save(hit);
        }
    }

    /** Carries out what two people found: a case with namesakes only goes on, one with a true match ends. */
    public void concludeScreening(UUID caseId) {
        List<ScreeningHit> all = hits.of(caseId);
        Optional<ScreeningHit> match = all.stream().filter(ScreeningHit::isTrueMatch).findFirst();
        UUID approver = match.orElse(all.get(0)).confirmedBy();
        onboardings.findById(caseId).ifPresentOrElse(
                onboarding -> conclude(onboarding, match.isPresent(), approver),
                () -> conclude(programmes.findById(caseId).orElseThrow(), match.isPresent(), approver));
    }

    private void conclude(Onboarding onboarding, boolean matched, UUID approver) {
        if (matched) {
            onboarding.refuseListed(approver);
            Invitation invitation = invitations.findById(onboarding.id()).orElseThrow();
            invitation.refuse();
            invitations.save(invitation);
        } else {
            onboarding.clearScreening(approver);
        }
        onboardings.save(onboarding);
    }

    private void conclude(Programme programme, boolean matched, UUID approver) {
        if (matched) {
            programme.refuseListed(approver);
        } else {
            programme.clearStopList(approver);
        }
        programmes.save(programme);
    }

    private static ScreeningHit.Finding finding(Submission form) {
        String word = form.required("finding");
        try {
            return ScreeningHit.Finding.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("verdict-unknown", word).at("finding");
        }
    }
}
