package org.greenlight.settlement;

import java.util.List;
import java.util.UUID;
import org.greenlight.collateral.CollateralFacts;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.Operation;
import org.greenlight.connectors.payment.PaymentBank;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.effects.PartnerCall;
import org.greenlight.financing.Deal;
import org.greenlight.financing.FinancingFacts;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.springframework.stereotype.Component;

/** Pays the supplier. The point of no return: before it everything is undone, after it the case only goes forward. */
@Component("disburse")
class Disburse extends PartnerCall {

    private final PaymentBank bank;
    private final BankOrders orders;
    private final FinancingFacts financings;
    private final CollateralFacts collateral;
    private final PartyFacts parties;
    private final Settlements settlements;
    private final Ledger ledger;
    private final BusinessClock clock;

    Disburse(PaymentBank bank, BankOrders orders, FinancingFacts financings, CollateralFacts collateral, PartyFacts parties,
            Settlements settlements, Ledger ledger, BusinessClock clock) {
        this.bank = bank;
        this.orders = orders;
        this.financings = financings;
        this.collateral = collateral;
        this.parties = parties;
        this.settlements = settlements;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected Operation operation() {
        return bank.pay();
    }

    @Override
    protected byte[] request(UUID financingId, String key) {
        if (!collateral.effective(financingId)) {
            throw Problem.refused("registration-not-effective", financingId);
        }
        Deal deal = financings.deal(financingId);
        Settlement settlement = settlements.lock(financingId).orElseThrow();
        PaymentParty payee = new PaymentParty(deal.payoutAccount().name(), deal.payoutAccount().number(), deal.payoutAccount().bankCode());
        return orders.order(new BankOrders.Wanted(PaymentOrder.Kind.PAYOUT, financingId, financingId, deal.funderId(), deal.supplierId(),
                payee, settlement.payout(), parties.organisation(deal.lighthouseId()).name(), List.of(settlement.invoiceNumber),
                deal.number()), key);
    }

    @Override
    protected void done(UUID financingId, Answer.Done answer) {
        Settlement settlement = settlements.lock(financingId).orElseThrow();
        PaymentOrder order = orders.executed(PaymentOrder.Kind.PAYOUT, financingId, answer);
        settlement.paidOut(clock.today());
        settlements.save(settlement);
        ledger.book(new Posting.Payout(settlement.funderId, financingId, order.id(), settlement.advance(), settlement.discount()));
    }

    @Override
    protected void refused(UUID financingId, Answer.Refused answer) {
        orders.refused(PaymentOrder.Kind.PAYOUT, financingId, answer);
    }

    @Override
    protected boolean repeatable() {
        return false;
    }
}
