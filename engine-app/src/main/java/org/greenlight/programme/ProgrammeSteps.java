package org.greenlight.programme;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code programme.bpmn}. */
@Component
@Transactional
public class ProgrammeSteps {

    private static final long FEN_PER_YUAN = 100;

    private final Programmes programmes;
    private final Clock clock;

    ProgrammeSteps(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    public void decideStanding(UUID programmeId, DmnDecisionResult result) {
        DmnDecisionResultEntries row = result.getSingleResult();
        Programme programme = programme(programmeId);
        programme.recordStanding(new StandingDecision(
                row.getEntry("supports"),
                row.getEntry("limitClass"),
                Math.multiplyExact(row.<Number>getEntry("limitCapYuan").longValue(), FEN_PER_YUAN),
                row.getEntry("reasonEn"),
                row.getEntry("reasonZh")));
        programmes.save(programme);
    }

    /** @param accountNamed the funder has named the account that debtors pay to; nothing can be financed without one */
    public void approveProgramme(UUID programmeId, Submission form, boolean accountNamed) {
        Programme programme = programme(programmeId);
        switch (Verdict.of(form)) {
            case APPROVE -> {
                requireAccount(accountNamed);
                programme.approve(form.person(), form.flag("signerAuthorityChecked"), form.text("reason"), clock.instant());
            }
            case RETURN -> programme.giveBack(form.person(), form.required("reason"));
            case REJECT -> programme.refuse(form.person(), form.required("reason"));
        }
        programmes.save(programme);
    }

    /** @param accountNamed as for {@link #approveProgramme} */
    public void confirmProgramme(UUID programmeId, Submission form, boolean accountNamed) {
        Programme programme = programme(programmeId);
        switch (Verdict.of(form)) {
            case APPROVE -> {
                requireAccount(accountNamed);
                programme.confirm(form.person(), clock.instant());
            }
            case RETURN, REJECT -> programme.sendBack(form.person(), form.required("reason"));
        }
        programmes.save(programme);
    }

    public void reworkProgramme(UUID programmeId, Submission form) {
        Programme programme = programme(programmeId);
        if (form.flag("withdraw")) {
            programme.withdraw();
        } else {
            programme.rework(new ProgrammeForm(
                    form.text("name"), form.text("limit"), form.text("maxTenorDays"), form.text("advanceRateBps"),
                    form.text("recourse"), programme.terms().signedBatchConfirms(), programme.erpKey(),
                    form.text("listKind"), form.text("listIssuer"), form.text("listEntry"), form.text("listValidUntil"),
                    form.text("greenEvidence"), form.text("greenBenefit")).wish());
        }
        programmes.save(programme);
    }

    private static void requireAccount(boolean named) {
        if (!named) {
            throw Problem.refused("programme-collection-account-missing");
        }
    }

    private Programme programme(UUID id) {
        return programmes.findById(id).orElseThrow(() -> Problem.notFound("programme-unknown", id));
    }
}
