package org.greenlight.receivable;

import java.time.Instant;
import java.util.UUID;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code payable-confirmation}; each is named like its element. */
@Component
@Transactional
public class ReceivableSteps {

    private final Claims claims;
    private final Invoices invoices;
    private final ConfirmationTerm term;
    private final BusinessClock clock;

    ReceivableSteps(Claims claims, Invoices invoices, ConfirmationTerm term, BusinessClock clock) {
        this.claims = claims;
        this.invoices = invoices;
        this.term = term;
        this.clock = clock;
    }

    public void refuseClaim(UUID claimId) {
        Claim claim = claims.get(claimId);
        claim.refuseOverInvoice(clock.instant());
        endWithoutClaim(claim);
    }

    public void confirmBySignedBatch(UUID claimId) {
        Claim claim = claims.get(claimId);
        claim.confirmBySignedBatch(clock.instant());
        claims.save(claim);
    }

    public void requestConfirmation(UUID claimId) {
        Claim claim = claims.get(claimId);
        Instant now = clock.instant();
        claim.requestConfirmation(now, term.deadline(now));
        claims.save(claim);
    }

    /**
     * The debtor's answer: {@code decision} CONFIRM, CORRECT (with {@code amount}) or REFUSE (with {@code reason}). The
     * first two need the {@code declaration}: the debt exists, is not set off or assigned before, and its assignment is
     * known; that is what a confirmation (确权) says.
     */
    public void confirmPayable(UUID claimId, Submission form) {
        Claim claim = claims.get(claimId);
        switch (form.required("decision")) {
            case "CONFIRM" -> {
                requireDeclaration(form);
                requireUnchanged(claim, form);
                claim.confirm(form.person(), clock.instant());
                claims.save(claim);
            }
            case "CORRECT" -> {
                requireDeclaration(form);
                move(claim, form.money("amount"), form.text("reason"));
                claim.confirm(form.person(), clock.instant());
                claims.save(claim);
            }
            case "REFUSE" -> {
                claim.refuse(form.person(), form.required("reason"), clock.instant());
                endWithoutClaim(claim);
            }
            default -> throw Problem.invalid("confirm-decision-unknown", form.text("decision")).at("decision");
        }
    }

    public void remindDebtor(UUID claimId) {
        Claim claim = claims.get(claimId);
        claim.remind(clock.instant(), term.deadline(claim.confirmRequestedAt()));
        claims.save(claim);
    }

    /** The officer called the debtor back: whom ({@code contact}) and what was said ({@code note}). */
    public void escalateConfirmation(UUID claimId, Submission form) {
        Claim claim = claims.get(claimId);
        claim.escalated(form.required("contact"), form.required("note"));
        claims.save(claim);
    }

    public void lapseConfirmation(UUID claimId) {
        Claim claim = claims.get(claimId);
        claim.lapse(clock.instant());
        endWithoutClaim(claim);
    }

    /** A changed amount before the decision: what a signature said no longer holds, a person of the debtor confirms. */
    void changeAmount(Claim claim, Money amount, String reason) {
        move(claim, amount, reason);
        claims.save(claim);
    }

    private void move(Claim claim, Money amount, String reason) {
        Money more = amount.minus(claim.face());
        claim.changeAmount(amount, reason);
        invoices.take(claim.invoiceId(), more);
    }

    /** What the claim took of its invoice is free again. */
    private void endWithoutClaim(Claim claim) {
        invoices.take(claim.invoiceId(), claim.face().negated());
        claims.save(claim);
    }

    private static void requireDeclaration(Submission form) {
        if (!form.flag("declaration")) {
            throw Problem.invalid("confirm-declaration-missing").at("declaration");
        }
    }

    /** The person confirms what the form showed; the supplier may have changed it since. */
    private static void requireUnchanged(Claim claim, Submission form) {
        if (form.has("amount") && !form.money("amount").equals(claim.face())) {
            throw Problem.invalid("confirm-amount-differs", form.text("amount"), claim.face().text()).at("amount");
        }
    }
}
