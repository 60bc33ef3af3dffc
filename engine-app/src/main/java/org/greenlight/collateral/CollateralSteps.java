package org.greenlight.collateral;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.greenlight.engine.Submission;
import org.greenlight.financing.Deal;
import org.greenlight.financing.FinancingFacts;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.kernel.WorkingDays;
import org.greenlight.receivable.ReceivableFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code collateral-registration} and {@code collateral-discharge}, one method per element. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CollateralSteps {

    /** Order 7 of 2021: discharge within ten working days after the debt is discharged. */
    private static final int DISCHARGE_WORKING_DAYS = 10;

    private final RegistryFile file;
    private final Registrations registrations;
    private final OtherFilings others;
    private final FinancingFacts financings;
    private final ReceivableFacts receivables;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    CollateralSteps(RegistryFile file, Registrations registrations, OtherFilings others, FinancingFacts financings,
            ReceivableFacts receivables, WorkingDays workingDays, BusinessClock clock) {
        this.file = file;
        this.registrations = registrations;
        this.others = others;
        this.financings = financings;
        this.receivables = receivables;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws BpmnError {@code conflict} if the claim has a living registration of any funder here; the case goes on with it */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = BpmnError.class)
    public void openRegistration(UUID financingId) {
        Deal deal = financings.deal(financingId);
        int rows = registrations.reserve(financingId, deal.number(), deal.claimId(),
                receivables.claim(deal.claimId()).fingerprint(), deal.funderId(), deal.supplierId(), deal.lighthouseId(),
                clock.instant());
        if (rows == 0) {
            // Says nothing of who holds it: that is another funder's secret.
            throw new BpmnError("conflict", "the claim is already registered");
        }
    }

    public void judgeConflict(UUID financingId, Submission form) {
        String decision = form.required("decision");
        if (!decision.equals("CONFLICT") && !decision.equals("NOT_CONFLICTING")) {
            throw Problem.invalid("registration-choice-unknown", decision).at("decision");
        }
        boolean conflicting = decision.equals("CONFLICT");
        Registration registration = file.registration(financingId);
        registration.judge(conflicting, form.required("reason"), form.person());
        registrations.save(registration);
    }

    /** {@code verdict} APPROVE or SEND_BACK, with a {@code reason}; never by the person who judged. Only then the filings count as cleared. */
    public void approveJudgement(UUID financingId, Submission form) {
        String verdict = form.required("verdict");
        if (!verdict.equals("APPROVE") && !verdict.equals("SEND_BACK")) {
            throw Problem.invalid("registration-choice-unknown", verdict).at("verdict");
        }
        Registration registration = file.registration(financingId);
        registration.approveJudgement(verdict.equals("APPROVE"), form.required("reason"), form.person());
        registrations.save(registration);
        if (verdict.equals("APPROVE")) {
            file.openOthers(financingId).forEach(filing -> {
                filing.clear();
                others.save(filing);
            });
        }
    }

    public void confirmRank(UUID financingId) {
        Registration registration = file.registration(financingId);
        registration.becomeEffective(file.openOthers(financingId));
        registrations.save(registration);
    }

    public void abandonRegistration(UUID financingId) {
        Registration registration = file.registration(financingId);
        registration.abandon();
        registrations.save(registration);
    }

    public void repairRegistration(UUID financingId, Submission form) {
        String decision = form.required("decision");
        if (!decision.equals("TRY_AGAIN") && !decision.equals("GIVE_UP")) {
            throw Problem.invalid("registration-choice-unknown", decision).at("decision");
        }
        Registration registration = file.registration(financingId);
        registration.repair(decision.equals("TRY_AGAIN"), form.required("reason"));
        registrations.save(registration);
    }

    /** @param debtEndedOn the day the debt ended; null (nothing was ever paid out) counts from today */
    public void openDischarge(UUID financingId, LocalDate debtEndedOn) {
        LocalDate from = debtEndedOn == null ? clock.today() : debtEndedOn;
        Registration registration = file.registration(financingId);
        registration.startDischarge(workingDays.plusWorkingDays(from, DISCHARGE_WORKING_DAYS));
        registrations.save(registration);
    }

    public void dischargeOverdue(UUID financingId, Submission form) {
        Registration registration = file.registration(financingId);
        registration.explainLateDischarge(form.required("reason"));
        registrations.save(registration);
    }

    public void dischargeByHand(UUID financingId, Submission form) {
        LocalDate day;
        try {
            day = LocalDate.parse(form.required("dischargedOn"));
        } catch (DateTimeParseException e) {
            throw Problem.invalid("registration-date-invalid", form.text("dischargedOn")).at("dischargedOn");
        }
        if (day.isAfter(clock.today())) {
            throw Problem.invalid("registration-date-in-future", day).at("dischargedOn");
        }
        Registration registration = file.registration(financingId);
        registration.discharged(day.atStartOfDay(BusinessClock.BANK_ZONE).toInstant(), form.required("reason"));
        registrations.save(registration);
    }
}
