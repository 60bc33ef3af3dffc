package org.greenlight.financing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The funders' collection accounts, dated: an account named in an agreement stays on record when it is changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CollectionAccounts {

    private final JdbcTemplate jdbc;

    CollectionAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void set(UUID funderId, Currency currency, LocalDate from, CollectionAccount account) {
        jdbc.update(
                """
                insert into collection_account (funder_id, currency, valid_from, name, number, bank_code)
                values (?, ?, ?, ?, ?, ?)
                on conflict (funder_id, currency, valid_from) do update
                    set name = excluded.name, number = excluded.number, bank_code = excluded.bank_code
                """,
                funderId, currency.getCurrencyCode(), from, account.name(), account.number(), account.bankCode());
    }

    /** Refused with {@code collection-account-missing} where the funder named none. */
    CollectionAccount on(LocalDate day, UUID funderId, Currency currency) {
        return find(day, funderId, currency)
                .orElseThrow(() -> Problem.refused("collection-account-missing", funderId, currency.getCurrencyCode()));
    }

    Optional<CollectionAccount> find(LocalDate day, UUID funderId, Currency currency) {
        return jdbc.query(
                        """
                        select name, number, bank_code from collection_account
                        where funder_id = ? and currency = ? and valid_from <= ? order by valid_from desc limit 1
                        """,
                        (row, n) -> new CollectionAccount(
                                row.getString("name"), row.getString("number"), row.getString("bank_code")),
                        funderId, currency.getCurrencyCode(), day)
                .stream().findFirst();
    }

    /** The funder that named this account, now or earlier; empty for an account of nobody, or of more than one. */
    Optional<UUID> funderOf(String number) {
        List<UUID> funders = jdbc.queryForList(
                "select distinct funder_id from collection_account where number = ?", UUID.class, number);
        return funders.size() == 1 ? Optional.of(funders.get(0)) : Optional.empty();
    }
}
