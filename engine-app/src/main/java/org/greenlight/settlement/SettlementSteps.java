package org.greenlight.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.collateral.CollateralFacts;
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

/** The steps of {@code disbursement}, {@code collection} and {@code recovery}, one method per element. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettlementSteps {

    private static final int SHORTFALL_WORKING_DAYS = 5;
    private static final int LOOK_AGAIN_DAYS = 7;

    private final Settlements settlements;
    private final Counting counting;
    private final Ledger ledger;
    private final RecoveryNotes notes;
    private final FinancingFacts financings;
    private final ReceivableFacts receivables;
    private final CollateralFacts collateral;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    SettlementSteps(Settlements settlements, Counting counting, Ledger ledger, RecoveryNotes notes, FinancingFacts financings,
            ReceivableFacts receivables, CollateralFacts collateral, WorkingDays workingDays, BusinessClock clock) {
        this.settlements = settlements;
        this.counting = counting;
        this.ledger = ledger;
        this.notes = notes;
        this.financings = financings;
        this.receivables = receivables;
        this.collateral = collateral;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws Problem {@code registration-not-effective}: no money moves on a claim that is not ours in rank */
    public void preparePayout(UUID financingId) {
        if (!collateral.effective(financingId)) {
            throw Problem.refused("registration-not-effective", financingId);
        }
        if (!settlements.existsById(financingId)) {
            Deal deal = financings.deal(financingId);
            String invoice = receivables.claim(deal.claimId()).invoiceNumber();
            settlements.save(new Settlement(deal, invoice, workingDays.onOrAfter(deal.dueDate())));
        }
    }

    public void openCollection(UUID financingId) {
        counting.placeEarlier(locked(financingId));
    }

    /** Runs in the transaction that then waits: a credit that comes now waits for it, one that came before is seen. */
    public void countMoney(UUID financingId) {
        locked(financingId);
    }

    public void markOverdue(UUID financingId) {
        Settlement settlement = locked(financingId);
        settlement.markOverdue(clock.today());
        settlements.save(settlement);
    }

    public void remindOfficer(UUID financingId) {
        Settlement settlement = locked(financingId);
        settlement.remind();
        settlements.save(settlement);
    }

    /** {@code decision} WAIT (until {@code nextLookOn}, a week if empty) or RECOVER; a {@code note} in both cases. */
    public void followUpOverdue(UUID financingId, Submission form) {
        Settlement settlement = locked(financingId);
        LocalDate next = nextLook(form);
        if (Inputs.choice(form, "decision", "WAIT", "RECOVER").equals("RECOVER")) {
            settlement.recover(workingDays.plusWorkingDays(clock.today(), SHORTFALL_WORKING_DAYS));
        }
        note(settlement, "followUpOverdue", form, next);
    }

    /** A later day; a week from now where the field was left empty. */
    private LocalDate nextLook(Submission form) {
        LocalDate today = clock.today();
        LocalDate next = form.has("nextLookOn") ? Inputs.date(form, "nextLookOn") : today.plusDays(LOOK_AGAIN_DAYS);
        if (!next.isAfter(today)) {
            throw Problem.invalid("next-look-not-later", next, today).at("nextLookOn");
        }
        return next;
    }

    public void payShortfall(UUID financingId, Submission form) {
        note(locked(financingId), "payShortfall", form, clock.today().plusDays(LOOK_AGAIN_DAYS));
    }

    public void demandBuyBack(UUID financingId, Submission form) {
        note(locked(financingId), "demandBuyBack", form, clock.today().plusDays(LOOK_AGAIN_DAYS));
    }

    public void claimOnDebtor(UUID financingId, Submission form) {
        note(locked(financingId), "claimOnDebtor", form, clock.today().plusDays(LOOK_AGAIN_DAYS));
    }

    /**
     * {@code decision} WRITE_OFF with {@code registration} KEEP or DISCHARGE, or CONTINUE (looked at again on
     * {@code nextLookOn}, a week if empty); a {@code note} in both cases.
     */
    public void proposeWriteOff(UUID financingId, Submission form) {
        Settlement settlement = locked(financingId);
        boolean lost = Inputs.choice(form, "decision", "WRITE_OFF", "CONTINUE").equals("WRITE_OFF");
        boolean kept = !lost || Inputs.choice(form, "registration", "KEEP", "DISCHARGE").equals("KEEP");
        settlement.proposeWriteOff(WriteOff.proposed(
                lost ? WriteOff.Proposal.WRITE_OFF : WriteOff.Proposal.CONTINUE, kept, form.person(), form.required("note"), nextLook(form)));
        note(settlement, "proposeWriteOff", form, settlement.nextLookOn);
    }

    /** {@code verdict} ACCEPT or REJECT, with a {@code note}; never by the person who proposed. */
    public void decideWriteOff(UUID financingId, Submission form) {
        Settlement settlement = locked(financingId);
        boolean accepted = Inputs.choice(form, "verdict", "ACCEPT", "REJECT").equals("ACCEPT");
        settlement.decideWriteOff(accepted, form.required("note"), form.person(), clock.today());
        note(settlement, "decideWriteOff", form, settlement.nextLookOn);
        if (settlement.state == SettlementState.WRITTEN_OFF) {
            ledger.book(new Posting.WrittenOff(
                    settlement.funderId, financingId, financingId, settlement.shortfall(), settlement.discount(), settlement.loss()));
        }
    }

    public void settleFinancing(UUID financingId) {
        Settlement settlement = locked(financingId);
        settlement.settle(clock.today());
        settlements.save(settlement);
        if (settlement.discount().isPositive()) {
            ledger.book(new Posting.DiscountRecognised(settlement.funderId, financingId, financingId, settlement.discount()));
        }
    }

    public void repairRelease(UUID financingId, Submission form) {
        note(locked(financingId), "repairRelease", form, clock.today().plusDays(LOOK_AGAIN_DAYS));
    }

    private void note(Settlement settlement, String task, Submission form, LocalDate next) {
        String note = form.required("note");
        settlement.noted(task, note, form.person(), next);
        settlements.save(settlement);
        notes.add(settlement, task, note, form);
    }

    private Settlement locked(UUID financingId) {
        return settlements.lock(financingId).orElseThrow(() -> Problem.notFound("settlement-unknown", financingId));
    }
}
