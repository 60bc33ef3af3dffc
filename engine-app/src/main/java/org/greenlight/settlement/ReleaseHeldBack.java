package org.greenlight.settlement;

import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.payment.PaymentBank;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.effects.PartnerCall;
import org.greenlight.programme.PayoutAccount;
import org.greenlight.financing.FinancingFacts;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Pays what was collected above the advance to the supplier, under either recourse type. */
@Component("releaseHeldBack")
class ReleaseHeldBack extends PartnerCall {

    private final PaymentBank bank;
    private final BankOrders orders;
    private final FinancingFacts financings;
    private final PartyFacts parties;
    private final Settlements settlements;
    private final Ledger ledger;

    ReleaseHeldBack(PaymentBank bank, BankOrders orders, FinancingFacts financings, PartyFacts parties, Settlements settlements,
            Ledger ledger) {
        this.bank = bank;
        this.orders = orders;
        this.financings = financings;
        this.parties = parties;
        this.settlements = settlements;
        this.ledger = ledger;
    }

    @Override
    protected Operation operation() {
        return bank.pay();
    }

    @Override
    protected byte[] request(UUID financingId, String key) {
        Settlement settlement = settlements.lock(financingId).orElseThrow();
        PayoutAccount account = financings.deal(financingId).payoutAccount();
        PaymentParty payee = new PaymentParty(account.name(), account.number(), account.bankCode());
        return orders.order(new BankOrders.Wanted(PaymentOrder.Kind.HELD_BACK, financingId, financingId, settlement.funderId,
                settlement.supplierId, payee, settlement.heldBackDue(), parties.organisation(settlement.lighthouseId).name(),
                List.of(settlement.invoiceNumber), settlement.number), key);
    }

    @Override
    protected void done(UUID financingId, Answer.Done answer) {
        Settlement settlement = settlements.lock(financingId).orElseThrow();
        PaymentOrder order = orders.executed(PaymentOrder.Kind.HELD_BACK, financingId, answer);
        settlement.released(order.amount());
        settlements.save(settlement);
        ledger.book(new Posting.HeldBackPaid(settlement.funderId, financingId, order.id(), order.amount()));
    }

    @Override
    protected void refused(UUID financingId, Answer.Refused answer) {
        orders.refused(PaymentOrder.Kind.HELD_BACK, financingId, answer);
    }

    @Override
    protected boolean repeatable() {
        return false;
    }
}
