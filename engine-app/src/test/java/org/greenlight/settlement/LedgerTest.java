package org.greenlight.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.greenlight.GreenlightTest;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class LedgerTest extends GreenlightTest {

    @Autowired
    private Ledger ledger;

    private UUID funder;

    @BeforeEach
    void aNewFunder() {
        funder = Ids.next();
    }

    private void book(Posting posting) {
        system(() -> {
            ledger.book(posting);
            return null;
        });
    }

    private int transactions() {
        return system(() -> jdbc.queryForObject("select count(*) from ledger_transaction where funder_id = ?", Integer.class, funder));
    }

    private UUID emptyTransaction() {
        UUID id = Ids.next();
        jdbc.update("insert into ledger_transaction (id, kind, reference, funder_id, currency, booked_on, at) values (?, 'Test', ?, ?, 'CNY', current_date, now())",
                id, Ids.next(), funder);
        return id;
    }

    private void posting(UUID transaction, LedgerCode code, long minor) {
        jdbc.update("""
                insert into ledger_posting (id, transaction_id, account_id, funder_id, currency, amount_minor)
                select ?, ?, id, funder_id, currency, ? from ledger_account where funder_id = ? and code = ?""",
                Ids.next(), transaction, minor, funder, code.name());
    }

    @Test
    void theSameStepTriedAgainBooksOnce() {
        Posting payout = new Posting.Payout(funder, Ids.next(), Ids.next(), Money.cny("90000.00"), Money.cny("450.00"));
        book(payout);
        book(payout);
        assertThat(transactions()).isOne();
        assertThat(system(() -> ledger.entries(payout.financingId()))).hasSize(3);
    }

    @Test
    void postingsThatDoNotSumToZeroAreRefusedByTheDatabase() {
        book(new Posting.CreditBooked(funder, null, Ids.next(), Money.cny("1.00")));
        assertThatThrownBy(() -> system(() -> {
                    UUID transaction = emptyTransaction();
                    posting(transaction, LedgerCode.CASH, 100);
                    posting(transaction, LedgerCode.SUSPENSE, -99);
                    return null;
                }))
                .hasStackTraceContaining("sum to 1 minor units");
        assertThatThrownBy(() -> system(this::emptyTransaction)).hasStackTraceContaining("has 0 postings");
        assertThat(transactions()).isOne();
    }

    @Test
    void whatIsBookedCanNotBeChangedOrDeleted() {
        book(new Posting.CreditBooked(funder, null, Ids.next(), Money.cny("1.00")));
        for (String change : new String[] {"update ledger_posting set amount_minor = 1", "delete from ledger_posting",
            "update ledger_transaction set kind = 'x'", "delete from ledger_transaction", "delete from ledger_account"}) {
            assertThatThrownBy(() -> system(() -> jdbc.update(change))).as(change)
                    .isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void oneFunderDoesNotSeeAnothersLedger() {
        book(new Posting.CreditBooked(funder, null, Ids.next(), Money.cny("1.00")));
        Integer seen = org.greenlight.party.Scope.of(Ids.next())
                .call(() -> transaction.execute(tx -> jdbc.queryForObject("select count(*) from ledger_posting where funder_id = ?", Integer.class, funder)));
        assertThat(seen).isZero();
    }
}
