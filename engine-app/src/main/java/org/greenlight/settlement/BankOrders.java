package org.greenlight.settlement;

import java.util.List;
import java.util.UUID;
import org.greenlight.connectors.Answer;
import org.greenlight.connectors.payment.Payment;
import org.greenlight.connectors.payment.PaymentParty;
import org.greenlight.connectors.payment.PaymentStatus;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes orders to the bank as pain.001 and takes its pain.002 in, for the three calls that pay somebody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BankOrders {

    private final PaymentOrders orders;
    private final FundingAccounts accounts;
    private final BusinessClock clock;

    BankOrders(PaymentOrders orders, FundingAccounts accounts, BusinessClock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What is to be paid.
     *
     * @param supplierId who sees it beside the funder; may be null
     * @param ultimateDebtor name of the party on whose debt it rests; may be null
     */
    record Wanted(PaymentOrder.Kind kind, UUID subjectId, UUID financingId, UUID funderId, UUID supplierId, PaymentParty payee,
            Money amount, String ultimateDebtor, List<String> invoiceNumbers, String text) {}

    /**
     * Records the order and writes its bytes.
     *
     * @param key the effect's key, at most 35 characters: message id and end-to-end id, so that the bank executes it once
     */
    byte[] order(Wanted wanted, String key) {
        PaymentParty debtor = accounts.of(wanted.funderId(), wanted.amount().currency());
        orders.save(new PaymentOrder(wanted.kind(), wanted.subjectId(), wanted.financingId(), wanted.funderId(),
                wanted.supplierId(), wanted.payee(), wanted.amount(), key, clock.instant()));
        return new Payment(key, key, clock.instant(), clock.today(), debtor, wanted.payee(), wanted.amount().amount(),
                wanted.amount().currency().getCurrencyCode(), wanted.ultimateDebtor(), wanted.invoiceNumbers(), wanted.text()).bytes();
    }

    /** @throws IllegalStateException if the bank confirms something else than was ordered: nothing is booked, a person looks */
    PaymentOrder executed(PaymentOrder.Kind kind, UUID subjectId, Answer.Done answer) {
        PaymentOrder order = open(kind, subjectId);
        PaymentStatus status = PaymentStatus.read(answer.response());
        boolean asOrdered = status.accepted() && order.endToEndId().equals(status.endToEndId())
                && (status.amount() == null || status.amount().compareTo(order.amount().amount()) == 0)
                && (status.creditorAccount() == null || status.creditorAccount().equals(order.payeeAccount()));
        if (!asOrdered) {
            throw new IllegalStateException("The bank's pain.002 is not about payment order " + order.endToEndId() + " as ordered");
        }
        order.executed(status.bankReference(), clock.instant());
        return orders.save(order);
    }

    void refused(PaymentOrder.Kind kind, UUID subjectId, Answer.Refused answer) {
        PaymentOrder order = open(kind, subjectId);
        order.refused(answer.code() + ": " + answer.reason(), clock.instant());
        orders.save(order);
    }

    private PaymentOrder open(PaymentOrder.Kind kind, UUID subjectId) {
        return orders.findByKindAndSubjectIdAndState(kind, subjectId, PaymentOrder.State.ORDERED)
                .orElseThrow(() -> new IllegalStateException("No open order " + kind + " of " + subjectId));
    }
}
