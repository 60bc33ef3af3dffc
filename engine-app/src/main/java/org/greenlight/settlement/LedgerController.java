package org.greenlight.settlement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The funder's ledger and the money in suspense. A debit is positive, a credit negative. */
@Tag(name = "Ledger")
@RestController
@RequestMapping("/api/v1")
class LedgerController {

    private final Ledger ledger;
    private final BankCredits credits;

    LedgerController(Ledger ledger, BankCredits credits) {
        this.ledger = ledger;
        this.credits = credits;
    }

    record LedgerView(UUID financingId, Money sum, List<Ledger.Entry> postings) {}

    /** @param sum zero, or the ledger is wrong */
    record BalanceView(Money sum, List<Ledger.Balance> accounts) {}

    @Operation(summary = "Read the postings of a financing; their sum is zero")
    @GetMapping("/financings/{financingId}/ledger")
    @Transactional(readOnly = true)
    LedgerView ofFinancing(@PathVariable UUID financingId) {
        ofTheFunder();
        List<Ledger.Entry> entries = ledger.entries(financingId);
        return new LedgerView(financingId, Ledger.sum(entries.stream().map(Ledger.Entry::amount).toList(), Money.CNY), entries);
    }

    @Operation(summary = "Read the balance of every account of the funder")
    @GetMapping("/ledger/balance")
    @Transactional(readOnly = true)
    BalanceView balance() {
        ofTheFunder();
        List<Ledger.Balance> balances = ledger.balances();
        return new BalanceView(Ledger.sum(balances.stream().map(Ledger.Balance::balance).toList(), Money.CNY), balances);
    }

    /** Money that came in and is not counted or paid on yet. */
    @Operation(summary = "List money that came in and is not counted or paid on yet")
    @GetMapping("/bank-credits")
    @Transactional(readOnly = true)
    List<SettlementController.CreditView> inSuspense() {
        ofTheFunder();
        return credits.inSuspense().stream().map(SettlementController.CreditView::of).toList();
    }

    private static void ofTheFunder() {
        Actor.current().require(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.OPERATOR);
    }
}
