package org.greenlight.settlement;

import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.payment.PaymentBank;
import org.greenlight.effects.PartnerCall;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;

/** Pays money in suspense to whom it belongs, as an officer decided. The business id is the credit's. */
@Component("payBackSurplus")
class PayBackSurplus extends PartnerCall {

    private final PaymentBank bank;
    private final BankOrders orders;
    private final BankCredits credits;
    private final Settlements settlements;
    private final Ledger ledger;

    PayBackSurplus(PaymentBank bank, BankOrders orders, BankCredits credits, Settlements settlements, Ledger ledger) {
        this.bank = bank;
        this.orders = orders;
        this.credits = credits;
        this.settlements = settlements;
        this.ledger = ledger;
    }

    @Override
    protected Operation operation() {
        return bank.pay();
    }

    @Override
    protected byte[] request(UUID creditId, String key) {
        BankCredit credit = credit(creditId);
        UUID supplier = credit.destination() == BankCredit.Destination.SUPPLIER
                ? settlements.findById(credit.financingId()).orElseThrow().supplierId
                : null;
        return orders.order(new BankOrders.Wanted(PaymentOrder.Kind.SURPLUS, creditId, credit.financingId(), credit.funderId(),
                supplier, credit.payee(), credit.rest(), null, credit.invoiceNumbers(), "Re " + credit.entryReference()), key);
    }

    @Override
    protected void done(UUID creditId, Answer.Done answer) {
        PaymentOrder order = orders.executed(PaymentOrder.Kind.SURPLUS, creditId, answer);
        BankCredit credit = credit(creditId);
        credit.paid();
        credits.save(credit);
        ledger.book(new Posting.SurplusPaid(credit.funderId(), credit.financingId(), order.id(), order.amount()));
    }

    @Override
    protected void refused(UUID creditId, Answer.Refused answer) {
        orders.refused(PaymentOrder.Kind.SURPLUS, creditId, answer);
    }

    @Override
    protected boolean repeatable() {
        return false;
    }

    private BankCredit credit(UUID creditId) {
        return credits.findById(creditId).orElseThrow(() -> Problem.notFound("credit-unknown", creditId));
    }
}
