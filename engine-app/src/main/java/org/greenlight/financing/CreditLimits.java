package org.greenlight.financing;

import java.util.Currency;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.programme.ProgrammeTerms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a programme may have outstanding. Each movement is one UPDATE that changes the row only where the movement is
 * allowed, so two of them never see the same free limit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CreditLimits {

    /** A programme's limit and what is taken of it. */
    record CreditLimit(Money limit, Money reserved, Money used) {

        /** Negative where the limit was lowered under what is used. */
        Money free() {
            return limit.minus(reserved).minus(used);
        }
    }

    private final JdbcTemplate jdbc;

    CreditLimits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the programme's limit over as it stands in its terms today. */
    void follow(ProgrammeTerms terms) {
        jdbc.update(
                """
                insert into credit_limit (programme_id, funder_id, lighthouse_id, currency, limit_minor) values (?, ?, ?, ?, ?)
                on conflict (programme_id) do update set limit_minor = excluded.limit_minor
                    where credit_limit.limit_minor <> excluded.limit_minor
                """,
                terms.id(), terms.funderId(), terms.lighthouseId(), terms.currency(), terms.limit().minor());
    }

    /**
     * Reserves so much more, or gives back where the amount is negative.
     *
     * @return false if the free limit does not suffice; nothing has changed then
     */
    boolean reserve(UUID programmeId, Money more) {
        return moved(jdbc.update(
                """
                update credit_limit set reserved_minor = reserved_minor + ?
                where programme_id = ? and (? <= 0 or reserved_minor + used_minor + ? <= limit_minor)
                """,
                more.minor(), programmeId, more.minor(), more.minor()));
    }

    /**
     * Turns a reservation into use, checked against the limit of this moment.
     *
     * @return false if the limit was lowered meanwhile and no longer covers it; nothing has changed then
     */
    boolean commit(UUID programmeId, Money amount) {
        return moved(jdbc.update(
                """
                update credit_limit set reserved_minor = reserved_minor - ?, used_minor = used_minor + ?
                where programme_id = ? and reserved_minor >= ? and used_minor + ? <= limit_minor
                """,
                amount.minor(), amount.minor(), programmeId, amount.minor(), amount.minor()));
    }

    void releaseReserved(UUID programmeId, Money amount) {
        release("update credit_limit set reserved_minor = reserved_minor - ? where programme_id = ? and reserved_minor >= ?",
                programmeId, amount);
    }

    void releaseUsed(UUID programmeId, Money amount) {
        release("update credit_limit set used_minor = used_minor - ? where programme_id = ? and used_minor >= ?",
                programmeId, amount);
    }

    CreditLimit of(UUID programmeId) {
        return jdbc.queryForObject(
                "select currency, limit_minor, reserved_minor, used_minor from credit_limit where programme_id = ?",
                (row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new CreditLimit(
                            Money.ofMinor(row.getLong("limit_minor"), currency),
                            Money.ofMinor(row.getLong("reserved_minor"), currency),
                            Money.ofMinor(row.getLong("used_minor"), currency));
                },
                programmeId);
    }

    private void release(String update, UUID programmeId, Money amount) {
        if (!moved(jdbc.update(update, amount.minor(), programmeId, amount.minor()))) {
            throw new IllegalStateException("The limit of programme " + programmeId + " does not hold " + amount);
        }
    }

    private static boolean moved(int rows) {
        return rows == 1;
    }
}
