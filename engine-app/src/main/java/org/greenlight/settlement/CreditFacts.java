package org.greenlight.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about credits in suspense, for the gateways and forms of {@code credit-clearing}. */
@Component
@Transactional(readOnly = true)
public class CreditFacts {

    private final BankCredits credits;
    private final Settlements settlements;
    private final PaymentOrders orders;

    CreditFacts(BankCredits credits, Settlements settlements, PaymentOrders orders) {
        this.credits = credits;
        this.settlements = settlements;
        this.orders = orders;
    }

    public boolean paidByThirdParty(UUID creditId) {
        return credit(creditId).state() == CreditState.THIRD_PARTY;
    }

    public boolean paidTooMuch(UUID creditId) {
        return credit(creditId).state() == CreditState.SURPLUS;
    }

    public boolean taken(UUID creditId) {
        return credit(creditId).state() == CreditState.TAKEN;
    }

    public boolean restLeft(UUID creditId) {
        return credit(creditId).state() == CreditState.SURPLUS;
    }

    /** What the forms of {@code credit-clearing} show. */
    public Map<String, Object> creditForm(UUID creditId) {
        BankCredit credit = credit(creditId);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("entryReference", credit.entryReference());
        data.put("amount", credit.amount().text());
        data.put("rest", credit.rest().text());
        data.put("bookedOn", credit.bookedOn().toString());
        data.put("payerName", text(credit.payerName()));
        data.put("payerAccount", text(credit.payerAccount()));
        data.put("payerReference", text(credit.endToEndId()));
        data.put("invoiceNumbers", String.join(", ", credit.invoiceNumbers()));
        data.put("remittance", text(credit.remittance()));
        data.put("financingNumber", credit.financingId() == null ? "" : settlements.findById(credit.financingId()).map(Settlement::number).orElse(""));
        data.put("refusal", orders.latest(PaymentOrder.Kind.SURPLUS, creditId).map(order -> text(order.refusal())).orElse(""));
        return data;
    }

    private BankCredit credit(UUID creditId) {
        return credits.findById(creditId).orElseThrow(() -> Problem.notFound("credit-unknown", creditId));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
