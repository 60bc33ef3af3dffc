package org.greenlight.receivable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices and their usage ledger: what all claims together take of an invoice never passes its gross. */
@Repository
class Invoices {

    private static final String COLUMNS = "id, seller_id, buyer_id, number, number_key, issue_date, currency, net_minor, "
            + "tax_minor, gross_minor, used_minor, xml_sha256";

    private final JdbcClient sql;

    Invoices(JdbcClient sql) {
        this.sql = sql;
    }

    /** The invoice as kept: the given one if its number is new, else the earlier one, if it says the same. */
    Invoice keep(Invoice invoice, byte[] xml, Instant now) {
        sql.sql("""
                insert into invoice (id, seller_id, buyer_id, number, number_key, issue_date, currency, net_minor,
                    tax_minor, gross_minor, xml, xml_sha256, received_at)
                values (:id, :seller, :buyer, :number, :key, :issued, :currency, :net, :tax, :gross, :xml, :sha256, :now)
                on conflict (seller_id, number_key) do nothing""")
                .param("id", invoice.id())
                .param("seller", invoice.sellerId())
                .param("buyer", invoice.buyerId())
                .param("number", invoice.number())
                .param("key", invoice.numberKey())
                .param("issued", invoice.issueDate())
                .param("currency", invoice.gross().currency().getCurrencyCode())
                .param("net", invoice.net().minor())
                .param("tax", invoice.tax().minor())
                .param("gross", invoice.gross().minor())
                .param("xml", xml)
                .param("sha256", invoice.xmlSha256())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Invoice kept = find(invoice.sellerId(), invoice.numberKey()).orElseThrow();
        if (!kept.saysTheSameAs(invoice)) {
            throw Problem.refused("invoice-differs", invoice.number());
        }
        return kept;
    }

    Optional<Invoice> find(UUID seller, String numberKey) {
        return sql.sql("select " + COLUMNS + " from invoice where seller_id = :seller and number_key = :key")
                .param("seller", seller).param("key", numberKey).query(Invoices::row).optional();
    }

    Invoice get(UUID id) {
        return sql.sql("select " + COLUMNS + " from invoice where id = :id").param("id", id).query(Invoices::row).single();
    }

    /** The bytes as received. */
    byte[] xml(UUID id) {
        return sql.sql("select xml from invoice where id = :id").param("id", id).query(byte[].class).single();
    }

    /** The bytes of a seller's invoices of the period that the tax authority confirmed and a funder has a claim on, which the debtor did not refuse. */
    List<byte[]> verified(UUID sellerId, UUID funderId, LocalDate from, LocalDate to) {
        return sql.sql("""
                select xml from invoice where seller_id = :seller and issue_date between :from and :to
                    and exists (select from claim where claim.invoice_id = invoice.id and claim.funder_id = :funder
                        and claim.verified_at is not null and claim.state <> 'REFUSED')
                order by issue_date, number_key""")
                .param("seller", sellerId)
                .param("funder", funderId)
                .param("from", from)
                .param("to", to)
                .query(byte[].class)
                .list();
    }

    /** An invoice that its buyer owes. */
    record Bought(UUID sellerId, byte[] xml) {}

    /** The invoices of the period on which their buyer confirmed a claim. */
    List<Bought> bought(UUID buyerId, LocalDate from, LocalDate to) {
        return sql.sql("""
                select seller_id, xml from invoice where buyer_id = :buyer and issue_date between :from and :to
                    and exists (select from claim where claim.invoice_id = invoice.id and claim.debtor_id = :buyer and claim.state = 'CONFIRMED')
                order by issue_date, number_key""")
                .param("buyer", buyerId)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Bought(row.getObject("seller_id", UUID.class), row.getBytes("xml")))
                .list();
    }

    /** Takes the amount, or gives it back if negative; refused if less than that is free. One guarded statement. */
    void take(UUID id, Money amount) {
        int taken = sql.sql("""
                update invoice set used_minor = used_minor + :amount
                where id = :id and currency = :currency and used_minor + :amount between 0 and gross_minor""")
                .param("amount", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .param("id", id)
                .update();
        if (taken == 0) {
            throw Problem.refused("invoice-used-up", get(id).number(), amount.text());
        }
    }

    private static Invoice row(ResultSet row, int ignored) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Invoice(row.getObject("id", UUID.class), row.getObject("seller_id", UUID.class),
                row.getObject("buyer_id", UUID.class), row.getString("number"), row.getString("number_key"),
                row.getObject("issue_date", LocalDate.class), Money.ofMinor(row.getLong("net_minor"), currency),
                Money.ofMinor(row.getLong("tax_minor"), currency), Money.ofMinor(row.getLong("gross_minor"), currency),
                Money.ofMinor(row.getLong("used_minor"), currency), row.getString("xml_sha256"));
    }
}
