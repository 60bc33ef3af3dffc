package org.greenlight.settlement;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The double-entry ledger. Rows are added in the transaction of the business step they record; the database refuses to
 * commit a transaction whose postings do not sum to zero, and grants neither update nor delete.
 */
@Component
class Ledger {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    Ledger(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Books once per (kind, reference): booking the same again does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(Posting posting) {
        UUID id = Ids.next();
        int rows = jdbc.update(
                """
                insert into ledger_transaction (id, kind, reference, funder_id, financing_id, currency, booked_on, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, reference) do nothing
                """,
                id, posting.kind(), posting.reference(), posting.funderId(), posting.financingId(),
                posting.currency().getCurrencyCode(), clock.today(), Timestamp.from(clock.instant()));
        if (rows == 0) {
            return;
        }
        posting.lines().forEach((code, amount) -> jdbc.update(
                """
                insert into ledger_posting (id, transaction_id, account_id, funder_id, currency, amount_minor)
                values (?, ?, ?, ?, ?, ?)
                """,
                Ids.next(), id, account(posting.funderId(), code, posting.currency()), posting.funderId(),
                posting.currency().getCurrencyCode(), amount.minor()));
    }

    private UUID account(UUID funderId, LedgerCode code, Currency currency) {
        jdbc.update(
                "insert into ledger_account (id, funder_id, code, currency) values (?, ?, ?, ?) on conflict (funder_id, code, currency) do nothing",
                Ids.next(), funderId, code.name(), currency.getCurrencyCode());
        return jdbc.queryForObject(
                "select id from ledger_account where funder_id = ? and code = ? and currency = ?",
                UUID.class, funderId, code.name(), currency.getCurrencyCode());
    }

    record Entry(UUID transactionId, String kind, UUID reference, LocalDate bookedOn, String account, Money amount) {}

    record Balance(String account, String currency, Money balance) {}

    /** All postings of a financing in the order of booking. */
    @Transactional(readOnly = true)
    List<Entry> entries(UUID financingId) {
        return jdbc.query(
                """
                select t.id, t.kind, t.reference, t.booked_on, a.code, p.amount_minor, p.currency
                from ledger_transaction t join ledger_posting p on p.transaction_id = t.id join ledger_account a on a.id = p.account_id
                where t.financing_id = ? order by t.at, t.id, p.id
                """,
                (row, n) -> new Entry(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("reference", UUID.class),
                        row.getDate("booked_on").toLocalDate(), row.getString("code"),
                        Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")))),
                financingId);
    }

    /** The balance of each account that this transaction may see. */
    @Transactional(readOnly = true)
    List<Balance> balances() {
        return jdbc.query(
                """
                select a.code, p.currency, sum(p.amount_minor) as balance
                from ledger_posting p join ledger_account a on a.id = p.account_id group by a.code, p.currency order by p.currency, a.code
                """,
                (row, n) -> new Balance(row.getString("code"), row.getString("currency"),
                        Money.ofMinor(row.getBigDecimal("balance").longValueExact(), Currency.getInstance(row.getString("currency")))));
    }

    /** What moved each advance of a funder up to and with a day, one line a day, oldest first. */
    @Transactional(readOnly = true)
    List<AdvanceMovement> advances(UUID funderId, LocalDate until) {
        return jdbc.query(
                """
                select t.financing_id, t.booked_on, p.currency, sum(p.amount_minor) as moved
                from ledger_transaction t join ledger_posting p on p.transaction_id = t.id join ledger_account a on a.id = p.account_id
                where t.funder_id = ? and a.code = ? and t.booked_on <= ?
                group by t.financing_id, t.booked_on, p.currency order by t.booked_on, t.financing_id
                """,
                (row, n) -> new AdvanceMovement(row.getObject("financing_id", UUID.class), row.getDate("booked_on").toLocalDate(),
                        Money.ofMinor(row.getBigDecimal("moved").longValueExact(), Currency.getInstance(row.getString("currency")))),
                funderId, LedgerCode.ADVANCES.name(), until);
    }

    static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
