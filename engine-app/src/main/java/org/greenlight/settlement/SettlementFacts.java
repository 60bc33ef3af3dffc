package org.greenlight.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.PartyFacts;
import org.greenlight.programme.Recourse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about the money of a financing, for gateways, timers, forms and the features below. */
@Component
@Transactional(readOnly = true)
public class SettlementFacts {

    private final Settlements settlements;
    private final PaymentOrders orders;
    private final RecoveryNotes notes;
    private final LateInterest lateInterest;
    private final WriteOffTerms terms;
    private final PartyFacts parties;
    private final MessageSource messages;
    private final Ledger ledger;
    private final BusinessClock clock;

    SettlementFacts(Settlements settlements, PaymentOrders orders, RecoveryNotes notes, LateInterest lateInterest, WriteOffTerms terms,
            PartyFacts parties, MessageSource messages, Ledger ledger, BusinessClock clock) {
        this.settlements = settlements;
        this.orders = orders;
        this.notes = notes;
        this.lateInterest = lateInterest;
        this.terms = terms;
        this.parties = parties;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    public boolean complete(UUID financingId) {
        return settlement(financingId).isComplete();
    }

    public boolean recovering(UUID financingId) {
        return settlement(financingId).state == SettlementState.RECOVERING;
    }

    public boolean advanceCovered(UUID financingId) {
        return settlement(financingId).shortfall().isZero();
    }

    public boolean withRecourse(UUID financingId) {
        return settlement(financingId).recourse == Recourse.WITH_RECOURSE;
    }

    /** Recovered in vain for longer than the funder's term: whether to go on is a question for two people. */
    public boolean writeOffDue(UUID financingId) {
        Settlement settlement = settlement(financingId);
        return settlement.state == SettlementState.RECOVERING && settlement.shortfall().isPositive()
                && overdueDays(settlement) > terms.days(clock.today(), settlement.funderId);
    }

    public boolean proposalAccepted(UUID financingId) {
        return settlement(financingId).writeOff.isAccepted();
    }

    public boolean writtenOff(UUID financingId) {
        return settlement(financingId).state == SettlementState.WRITTEN_OFF;
    }

    /** The registration outlives the case, for the claim was written off and is still pursued. */
    public boolean registrationKept(UUID financingId) {
        return settlements.findById(financingId).filter(Settlement::keepsRegistration).isPresent();
    }

    public boolean heldBackDue(UUID financingId) {
        return settlement(financingId).heldBackDue().isPositive();
    }

    /** What moved each advance of a funder up to and with a day, oldest first. */
    public List<AdvanceMovement> advances(UUID funderId, LocalDate until) {
        return ledger.advances(funderId, until);
    }

    /** The day the advance was repaid; null while it is not, or where nothing was ever paid out. */
    public LocalDate settledOn(UUID financingId) {
        return settlements.findById(financingId).map(found -> found.settledOn).orElse(null);
    }

    /** The end of the day on which the case looks at an unpaid claim: first the due date, then what was agreed. */
    public Date nextLook(UUID financingId) {
        return endOf(settlement(financingId).nextLookOn);
    }

    /** The end of the day by which the supplier pays what is missing. */
    public Date shortfallDeadline(UUID financingId) {
        return endOf(settlement(financingId).shortfallDueOn);
    }

    /** What {@code follow-up-overdue} shows. */
    public Map<String, Object> overdueForm(UUID financingId) {
        Settlement settlement = settlement(financingId);
        Map<String, Object> data = position(settlement);
        data.put("lateInterest", lateInterest.on(settlement.outstanding(), settlement.dueOn, clock.today()).text());
        data.put("notes", notes.of(financingId));
        return data;
    }

    /** What {@code propose-write-off} and {@code decide-write-off} show: the claim, what was tried, and the last proposal. */
    public Map<String, Object> writeOffForm(UUID financingId) {
        Settlement settlement = settlement(financingId);
        Map<String, Object> data = overdueForm(financingId);
        data.put("overdueDays", String.valueOf(overdueDays(settlement)));
        data.put("termDays", String.valueOf(terms.days(clock.today(), settlement.funderId)));
        data.put("loss", settlement.loss().text());
        WriteOff last = settlement.writeOff;
        if (last != null) {
            data.put("proposal", words("settlement.proposal." + last.proposal()));
            data.put("proposedRegistration", words(last.registrationKept() ? "settlement.registration.KEEP" : "settlement.registration.DISCHARGE"));
            data.put("proposedBy", parties.personName(last.proposedBy()));
            data.put("proposalReason", last.reason());
        }
        return data;
    }

    private long overdueDays(Settlement settlement) {
        return ChronoUnit.DAYS.between(settlement.dueOn, clock.today());
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** What {@code pay-shortfall}, {@code demand-buy-back} and {@code claim-on-debtor} show. */
    public Map<String, Object> shortfallForm(UUID financingId) {
        Settlement settlement = settlement(financingId);
        Map<String, Object> data = position(settlement);
        data.put("shortfallDueOn", String.valueOf(settlement.shortfallDueOn));
        return data;
    }

    /** What {@code repair-payment} shows of a refused held-back payment. */
    public Map<String, Object> releaseForm(UUID financingId) {
        Map<String, Object> data = position(settlement(financingId));
        orders.latest(PaymentOrder.Kind.HELD_BACK, financingId).ifPresent(order -> {
            data.put("payeeName", order.payeeName());
            data.put("payeeAccount", order.payeeAccount());
            data.put("amount", order.amount().text());
            data.put("refusal", String.valueOf(order.refusal()));
        });
        return data;
    }

    private static Map<String, Object> position(Settlement settlement) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("financingNumber", settlement.number);
        data.put("invoiceNumber", settlement.invoiceNumber);
        data.put("dueOn", settlement.dueOn.toString());
        data.put("face", settlement.face().text());
        data.put("advance", settlement.advance().text());
        data.put("collected", settlement.collected().text());
        data.put("outstanding", settlement.outstanding().text());
        data.put("shortfall", settlement.shortfall().text());
        data.put("recourse", settlement.recourse.name());
        return data;
    }

    private Settlement settlement(UUID financingId) {
        return settlements.findById(financingId).orElseThrow(() -> Problem.notFound("settlement-unknown", financingId));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(BusinessClock.BANK_ZONE).toInstant());
    }
}
