package org.greenlight.settlement;

import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.engine.Submission;
import org.greenlight.financing.FinancingFacts;
import org.greenlight.kernel.Problem;
import org.greenlight.programme.PayoutAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of {@code credit-clearing}, one method per element. Money leaves suspense to three places only: a claim, the
 * payer it came from, or the supplier's probed account; and only once a second person agreed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CreditSteps {

    private final BankCredits credits;
    private final Settlements settlements;
    private final Counting counting;
    private final FinancingFacts financings;

    CreditSteps(BankCredits credits, Settlements settlements, Counting counting, FinancingFacts financings) {
        this.credits = credits;
        this.settlements = settlements;
        this.counting = counting;
        this.financings = financings;
    }

    /** {@code decision} TAKE with {@code financingNumber}, or RETURN with {@code payeeBankCode}; {@code reason} always. */
    public void placeCredit(UUID creditId, Submission form) {
        BankCredit credit = credit(creditId);
        if (Inputs.choice(form, "decision", "TAKE", "RETURN").equals("TAKE")) {
            List<Settlements.Candidate> named = settlements.byNumber(credit.funderId(), form.required("financingNumber"));
            if (named.isEmpty()) {
                throw Problem.invalid("financing-number-unknown", form.text("financingNumber")).at("financingNumber");
            }
            credit.proposeTaking(named.get(0).financingId(), form.person(), form.required("reason"));
        } else {
            payBack(credit, form);
        }
        credits.save(credit);
    }

    /** {@code decision} TAKE (it pays for the debtor) or RETURN with {@code payeeBankCode}; {@code reason} always. */
    public void judgeThirdPartyPayment(UUID creditId, Submission form) {
        BankCredit credit = credit(creditId);
        if (Inputs.choice(form, "decision", "TAKE", "RETURN").equals("TAKE")) {
            credit.proposeTaking(credit.financingId(), form.person(), form.required("reason"));
        } else {
            payBack(credit, form);
        }
        credits.save(credit);
    }

    /** {@code destination} PAYER with {@code payeeBankCode}, or SUPPLIER; {@code reason} always. */
    public void returnSurplus(UUID creditId, Submission form) {
        BankCredit credit = credit(creditId);
        if (Inputs.choice(form, "destination", "PAYER", "SUPPLIER").equals("SUPPLIER")) {
            if (credit.financingId() == null) {
                throw Problem.invalid("credit-without-financing", credit.entryReference()).at("destination");
            }
            PayoutAccount account = financings.deal(credit.financingId()).payoutAccount();
            credit.proposePaying(BankCredit.Destination.SUPPLIER, new PaymentParty(account.name(), account.number(), account.bankCode()),
                    form.person(), form.required("reason"));
        } else {
            payBack(credit, form);
        }
        credits.save(credit);
    }

    public void repairPayBack(UUID creditId, Submission form) {
        returnSurplus(creditId, form);
    }

    /** {@code verdict} APPROVE or SEND_BACK, the latter with a {@code note}; never by the person who decided. */
    public void approveCreditDecision(UUID creditId, Submission form) {
        BankCredit credit = credit(creditId);
        if (Inputs.choice(form, "verdict", "APPROVE", "SEND_BACK").equals("APPROVE")) {
            credit.approve(form.person(), form.text("note"));
        } else {
            credit.sendBack(form.person(), form.required("note"));
        }
        credits.save(credit);
    }

    /** Counts what was approved. A credit whose financing appeared meanwhile was counted when that happened. */
    public void takeCredit(UUID creditId) {
        BankCredit credit = credit(creditId);
        if (credit.state() == CreditState.TAKEN) {
            counting.countTaken(credit);
        }
    }

    /** Back to the account it came from. Only where the bank did not name it may the officer. */
    private static void payBack(BankCredit credit, Submission form) {
        String name = credit.payerName() == null ? form.required("payeeName") : credit.payerName();
        String account = credit.payerAccount() == null ? form.required("payeeAccount") : credit.payerAccount();
        credit.proposePaying(BankCredit.Destination.PAYER, new PaymentParty(name, account, bankCode(form)), form.person(), form.required("reason"));
    }

    private static String bankCode(Submission form) {
        String code = form.required("payeeBankCode");
        if (!code.matches("\\d{12}")) {
            throw Problem.invalid("bank-code-invalid", code).at("payeeBankCode");
        }
        return code;
    }

    private BankCredit credit(UUID creditId) {
        return credits.findById(creditId).orElseThrow(() -> Problem.notFound("credit-unknown", creditId));
    }
}
