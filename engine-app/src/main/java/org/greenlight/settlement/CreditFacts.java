package org.greenlight.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about credits in suspense, for the gateways and forms of {@code credit-clearing}. */
@Component
@Transactional(readOnly = true)
public class CreditFacts {

    private final BankCredits credits;
    private final Settlements settlements;
    private final PaymentOrders orders;
    private final PartyFacts parties;
    private final MessageSource messages;

    CreditFacts(BankCredits credits, Settlements settlements, PaymentOrders orders, PartyFacts parties, MessageSource messages) {
        this.credits = credits;
        this.settlements = settlements;
        this.orders = orders;
        this.parties = parties;
        this.messages = messages;
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

    public boolean payingApproved(UUID creditId) {
        return credit(creditId).state() == CreditState.PAYING;
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
        data.put("financingNumber", credit.financingId() == null ? "" : settlements.findById(credit.financingId()).map(found -> found.number).orElse(""));
        data.put("refusal", orders.latest(PaymentOrder.Kind.SURPLUS, creditId).map(order -> text(order.refusal())).orElse(""));
        return data;
    }

    /** What {@code approve-credit-decision} shows: the credit, and what was decided about it by whom. */
    public Map<String, Object> approvalForm(UUID creditId) {
        BankCredit credit = credit(creditId);
        Map<String, Object> data = creditForm(creditId);
        data.put("proposal", words("credit.proposal." + (credit.destination() == null ? "TAKE" : credit.destination().name())));
        if (credit.destination() != null) {
            data.put("proposedPayee", "%s, %s, %s".formatted(credit.payee().name(), credit.payee().account(), credit.payee().bankCode()));
        }
        data.put("proposedBy", parties.personName(credit.decidedBy()));
        data.put("proposedReason", credit.reason());
        return data;
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private BankCredit credit(UUID creditId) {
        return credits.findById(creditId).orElseThrow(() -> Problem.notFound("credit-unknown", creditId));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
