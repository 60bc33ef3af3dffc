package org.greenlight.programme;

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

    ScreeningSteps(ScreeningHits hits) {
        this.hits = hits;
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

    private static ScreeningHit.Finding finding(Submission form) {
        String word = form.required("finding");
        try {
            return ScreeningHit.Finding.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("verdict-unknown", word).at("finding");
        }
    }
}
