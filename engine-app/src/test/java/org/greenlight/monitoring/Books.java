package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.settlement.Deals;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ledger rows of an earlier day and facts of a supplier, as the features before would have left them. In the system's scope. */
public final class Books {

    private final JdbcTemplate jdbc;

    public Books(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public UUID payout(Deals.Signed deal, LocalDate day, Money advance, Money discount) {
        Map<String, Long> lines = new LinkedHashMap<>();
        lines.put("ADVANCES", advance.minor());
        lines.put("UNEARNED_DISCOUNT", -discount.minor());
        lines.put("CASH", discount.minor() - advance.minor());
        return book(deal, "Payout", day, lines);
    }

    public UUID repaid(Deals.Signed deal, LocalDate day, Money amount) {
        return book(deal, "Collected", day, Map.of("SUSPENSE", amount.minor(), "ADVANCES", -amount.minor()));
    }

    private UUID book(Deals.Signed deal, String kind, LocalDate day, Map<String, Long> lines) {
        UUID id = Ids.next();
        jdbc.update("insert into ledger_transaction (id, kind, reference, funder_id, financing_id, currency, booked_on, at) values (?, ?, ?, ?, ?, 'CNY', ?, now())",
                id, kind, Ids.next(), deal.funder().id(), deal.id(), Date.valueOf(day));
        lines.forEach((code, minor) -> {
            jdbc.update("insert into ledger_account (id, funder_id, code, currency) values (?, ?, ?, 'CNY') on conflict (funder_id, code, currency) do nothing",
                    Ids.next(), deal.funder().id(), code);
            jdbc.update("""
                    insert into ledger_posting (id, transaction_id, account_id, funder_id, currency, amount_minor)
                    select ?, ?, id, funder_id, currency, ? from ledger_account where funder_id = ? and code = ?""",
                    Ids.next(), id, minor, deal.funder().id(), code);
        });
        return id;
    }

    public int balanceSheet(UUID supplierId, String revenue, String equity, String debt) {
        return jdbc.update("update onboarding set revenue_minor = ?, equity_minor = ?, debt_minor = ? where supplier_id = ?",
                minor(revenue), minor(equity), minor(debt), supplierId);
    }

    public int sector(UUID supplierId, String sector) {
        return jdbc.update("update onboarding set sector = ? where supplier_id = ?", sector, supplierId);
    }

    public int sectorAverage(UUID funderId, String sector, int year, String tonnesPerMillion) {
        return jdbc.update("""
                insert into sector_average (funder_id, sector, reporting_year, tonnes_per_million_cny, source, valid_from)
                values (?, ?, ?, ?, 'own portfolio', '2020-01-01')""", funderId, sector, year, new BigDecimal(tonnesPerMillion));
    }

    /** With the consent to use it and the funder admitted to read it. */
    public UUID statement(UUID supplierId, UUID funderId, int year, String tonnes, String scope2, String evidence) {
        UUID document = Ids.next();
        jdbc.update("""
                insert into consent (organisation_id, kind, given_by, given_at) select ?, 'CARBON', (select id from person limit 1), now()
                on conflict do nothing""", supplierId);
        jdbc.update("insert into carbon_reader (supplier_id, funder_id, since) values (?, ?, now()) on conflict do nothing", supplierId, funderId);
        jdbc.update("""
                insert into carbon_document (id, supplier_id, kind, source, fetched_at, sha256, raw, version)
                values (?, ?, 'STATEMENT', 'test', now(), ?, '\\x00', 0)""", document, supplierId, "ab".repeat(32));
        jdbc.update("""
                insert into statement_record (id, document_id, supplier_id, reporting_year, total_tonnes_co2e, scope2_tonnes_co2e, evidence, verifier, version)
                values (?, ?, ?, ?, ?, ?, ?, '示例碳核查', 0)""",
                Ids.next(), document, supplierId, year, new BigDecimal(tonnes), scope2 == null ? null : new BigDecimal(scope2), evidence);
        return document;
    }

    private static Long minor(String amount) {
        return amount == null ? null : Money.cny(amount).minor();
    }
}
