package org.greenlight.settlement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of a financing, for its funder and its supplier; the debtor sees no price and so nothing here. */
@Tag(name = "Financings")
@RestController
@RequestMapping("/api/v1/financings/{financingId}/settlement")
class SettlementController {

    private final Settlements settlements;
    private final PaymentOrders orders;
    private final BankCredits credits;
    private final Ledger ledger;

    SettlementController(Settlements settlements, PaymentOrders orders, BankCredits credits, Ledger ledger) {
        this.settlements = settlements;
        this.orders = orders;
        this.credits = credits;
        this.ledger = ledger;
    }

    /**
     * @param collected what came in for the claim: {@code repaid} plus what is or was the supplier's
     * @param repaid what of the advance is repaid
     * @param writtenOff what of the advance was given up; null without a write-off. Money that came in later is in {@code repaid}
     * @param ledgerSum the sum of all postings of the financing, which must be zero; absent for the supplier
     * @param credits absent for the supplier: they name payers
     */
    record SettlementView(UUID financingId, String number, String state, String currency, Money face, Money advanced, Money discount,
            Money payout, Money collected, Money repaid, Money heldBackDue, Money heldBackReleased, LocalDate dueOn, LocalDate paidOutOn,
            LocalDate overdueSince, Money writtenOff, LocalDate writtenOffOn, LocalDate settledOn, String recourse, Money ledgerSum, List<PaymentView> payments, List<CreditView> credits) {}

    record PaymentView(UUID id, String kind, Money amount, String payeeName, String payeeAccount, String endToEndId, String state,
            String bankReference, String refusal, Instant orderedAt, Instant decidedAt) {}

    record CreditView(UUID id, String entryReference, Money amount, Money inSuspense, LocalDate bookedOn, String payerName, String payerAccount,
            String payerReference, List<String> invoiceNumbers, String state, UUID financingId) {

        static CreditView of(BankCredit credit) {
            boolean open = credit.state() != CreditState.PAID;
            return new CreditView(credit.id(), credit.entryReference(), credit.amount(),
                    open ? credit.rest() : Money.zero(credit.currency()), credit.bookedOn(), credit.payerName(), credit.payerAccount(),
                    credit.endToEndId(), credit.invoiceNumbers(), credit.state().name(), credit.financingId());
        }
    }

    @Operation(summary = "Read the money of a financing: payments, credits, what is repaid and held back")
    @GetMapping
    @Transactional(readOnly = true)
    SettlementView read(@PathVariable UUID financingId) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        Settlement one = settlements.findById(financingId).orElseThrow(() -> Problem.notFound("settlement-unknown", financingId));
        boolean funders = actor.organisationId().equals(one.funderId);
        Money sum = Ledger.sum(ledger.entries(financingId).stream().map(Ledger.Entry::amount).toList(), one.currency());
        return new SettlementView(financingId, one.number, one.state.name(), one.currency().getCurrencyCode(), one.face(), one.advance(),
                one.discount(), one.payout(), one.collected(), one.repaid(), one.heldBackDue(), one.released(), one.dueOn, one.paidOutOn,
                one.overdueSince, writtenOff(one), one.writeOff == null ? null : one.writeOff.writtenOffOn(), one.settledOn, one.recourse.name(), funders ? sum : null,
                orders.of(financingId).stream().map(SettlementController::view).toList(),
                funders ? credits.of(financingId).stream().map(CreditView::of).toList() : null);
    }

    private static Money writtenOff(Settlement one) {
        boolean lost = one.writeOff != null && one.writeOff.writtenOffMinor() != null;
        return lost ? Money.ofMinor(one.writeOff.writtenOffMinor(), one.currency()) : null;
    }

    private static PaymentView view(PaymentOrder order) {
        return new PaymentView(order.id(), order.kind().name(), order.amount(), order.payeeName(), order.payeeAccount(), order.endToEndId(),
                order.state().name(), order.bankReference(), order.refusal(), order.orderedAt(), order.decidedAt());
    }
}
