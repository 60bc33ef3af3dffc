package org.greenlight.settlement;

import java.util.UUID;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;
import org.greenlight.effects.InboxHandler;
import org.greenlight.effects.InboxMessage;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.springframework.stereotype.Component;

/** Takes a bank's camt.054 in: each booking once, whichever message reports it and however often. */
@Component
class CreditIntake implements InboxHandler {

    static final String TYPE = "camt.054";

    private final BankCredits credits;
    private final FundingAccounts accounts;
    private final Counting counting;
    private final Ledger ledger;
    private final BusinessClock clock;

    CreditIntake(BankCredits credits, FundingAccounts accounts, Counting counting, Ledger ledger, BusinessClock clock) {
        this.credits = credits;
        this.accounts = accounts;
        this.counting = counting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(InboxMessage message) {
        try {
            Camt054.read(message.payload()).forEach(this::take);
        } catch (WireProblem unreadable) {
            throw Problem.invalid("bank-message-invalid", unreadable.getMessage());
        }
    }

    private void take(CreditNotice notice) {
        if (credits.findByAccountAndEntryReference(notice.account(), notice.entryReference()).isPresent()) {
            return;
        }
        UUID funder = accounts.funderOf(notice.account())
                .orElseThrow(() -> Problem.invalid("bank-account-unknown", String.valueOf(notice.account())));
        BankCredit credit = new BankCredit(funder, notice, clock.instant());
        ledger.book(new Posting.CreditBooked(funder, counting.match(credit).orElse(null), credit.id(), credit.amount()));
        counting.place(credit);
    }
}
