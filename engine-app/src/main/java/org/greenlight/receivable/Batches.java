package org.greenlight.receivable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches as they came and the outcome of each item. */
@Repository
class Batches {

    private final JdbcClient sql;

    Batches(JdbcClient sql) {
        this.sql = sql;
    }

    /** The batch as kept: the given one if its number is new at the debtor, else the earlier one, if it is the same. */
    Batch keep(Batch batch) {
        sql.sql("""
                insert into payable_batch (id, debtor_id, funder_id, programme_id, batch_id, sha256, signed, signature_key,
                    confirms, items, received_at)
                values (:id, :debtor, :funder, :programme, :batchId, :sha256, :signed, :key, :confirms, :items, :now)
                on conflict (debtor_id, batch_id) do nothing""")
                .param("id", batch.id())
                .param("debtor", batch.debtorId())
                .param("funder", batch.funderId())
                .param("programme", batch.programmeId())
                .param("batchId", batch.batchId())
                .param("sha256", batch.sha256())
                .param("signed", batch.signed())
                .param("key", batch.signatureKey())
                .param("confirms", batch.confirms())
                .param("items", batch.size())
                .param("now", batch.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
        Batch kept = sql.sql("select * from payable_batch where debtor_id = :debtor and batch_id = :batchId")
                .param("debtor", batch.debtorId()).param("batchId", batch.batchId()).query(Batches::row).single();
        // The signature belongs to it: a batch that came unsigned does not become signed by coming again.
        if (!kept.sha256().equals(batch.sha256()) || kept.signed() != batch.signed()) {
            throw Problem.refused("batch-id-reused", batch.batchId()).at("batchId");
        }
        return kept;
    }

    /** Waits for whoever works on this batch; true if the item has its outcome already. */
    boolean isDecided(UUID batch, int position) {
        // Not "for update": the rows of the items refer to this one.
        sql.sql("select 1 from payable_batch where id = :id for no key update").param("id", batch).query().singleValue();
        return sql.sql("select exists (select from payable_item where batch = :batch and position = :position)")
                .param("batch", batch).param("position", position).query(Boolean.class).single();
    }

    void decide(Batch batch, Batch.Item item, Instant now) {
        sql.sql("""
                insert into payable_item (batch, position, debtor_id, funder_id, item, invoice_number, claim_id, code,
                    text_en, text_zh, decided_at)
                values (:batch, :position, :debtor, :funder, :item, :invoice, :claim, :code, :en, :zh, :now)""")
                .param("batch", batch.id())
                .param("position", item.position())
                .param("debtor", batch.debtorId())
                .param("funder", batch.funderId())
                .param("item", item.item())
                .param("invoice", item.invoiceNumber())
                .param("claim", item.claimId())
                .param("code", item.code())
                .param("en", item.textEn())
                .param("zh", item.textZh())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The batches that the transaction's scope may see, latest first. */
    List<Batch> latest(List<UUID> parties, int limit) {
        return sql.sql("""
                select * from payable_batch where debtor_id in (:parties) or funder_id in (:parties)
                order by received_at desc, id desc limit :limit""")
                .param("parties", parties).param("limit", limit).query(Batches::row).list();
    }

    Optional<Batch> find(UUID id) {
        return sql.sql("select * from payable_batch where id = :id").param("id", id).query(Batches::row).optional()
                .map(batch -> batch.with(items(id)));
    }

    private List<Batch.Item> items(UUID batch) {
        return sql.sql("select * from payable_item where batch = :batch order by position")
                .param("batch", batch).query(Batches::item).list();
    }

    private static Batch row(ResultSet row, int ignored) throws SQLException {
        return new Batch(row.getObject("id", UUID.class), row.getObject("debtor_id", UUID.class),
                row.getObject("funder_id", UUID.class), row.getObject("programme_id", UUID.class), row.getString("batch_id"),
                row.getString("sha256"), row.getBoolean("signed"), row.getString("signature_key"),
                row.getBoolean("confirms"), row.getInt("items"), row.getTimestamp("received_at").toInstant(), List.of());
    }

    private static Batch.Item item(ResultSet row, int ignored) throws SQLException {
        UUID claim = row.getObject("claim_id", UUID.class);
        return new Batch.Item(row.getInt("position"), row.getString("item"), row.getString("invoice_number"),
                claim == null ? Batch.Outcome.REFUSED : Batch.Outcome.ACCEPTED, claim, row.getString("code"),
                row.getString("text_en"), row.getString("text_zh"));
    }
}
