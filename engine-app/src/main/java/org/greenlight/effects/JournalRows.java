package org.greenlight.effects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.greenlight.connectors.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal's rows: claimed with SKIP LOCKED under a lease on the database's clock, written back behind a fence. What an
 * operation calls secret lies sealed in them; the digests beside are of the plain bytes, for evidence.
 */
@Component
class JournalRows {

    private static final String COLUMNS =
            """
            id, operation, business_id, idempotency_key, request, attempts, deliveries, lease_owner, fence,
            process_instance_id, activity_id, response, sealed, refusal_code, note
            """;

    private final JdbcTemplate jdbc;
    private final SecretBox secrets;
    private final Duration lease;
    private final Duration settling;
    private final Duration firstPause;

    JournalRows(
            JdbcTemplate jdbc,
            SecretBox secrets,
            @Value("${greenlight.dispatcher.lease:30s}") Duration lease,
            @Value("${greenlight.dispatcher.settling:10s}") Duration settling,
            @Value("${greenlight.dispatcher.first-pause:2s}") Duration firstPause) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.lease = lease;
        this.settling = settling;
        this.firstPause = firstPause;
    }

    @Transactional
    Optional<ClaimedEffect> claim(String owner) {
        return jdbc.query(
                        """
                        with next as (
                            select id, state as state_before,
                                   first_sent_at < clock_timestamp() - make_interval(secs => ?) as past_settling
                            from effect
                            where not delivered and state <> 'MANUAL' and next_at <= clock_timestamp()
                              and (lease_until is null or lease_until < clock_timestamp())
                            order by next_at limit 1 for update skip locked)
                        update effect set
                            lease_owner = ?, lease_until = clock_timestamp() + make_interval(secs => ?), fence = fence + 1,
                            state = case when state in ('INTENT', 'UNKNOWN') then 'SENT' else state end,
                            first_sent_at = case when state in ('CONFIRMED', 'REJECTED') then first_sent_at
                                                 else coalesce(first_sent_at, clock_timestamp()) end,
                            attempts = attempts + case when state in ('CONFIRMED', 'REJECTED') then 0 else 1 end
                        from next where effect.id = next.id
                        returning state_before, past_settling,
                        """
                                + COLUMNS.replace("id, operation", "effect.id, operation"),
                        (row, n) -> effect(row, row.getString("state_before"), row.getBoolean("past_settling")),
                        settling.toMillis() / 1000.0, owner, lease.toMillis() / 1000.0)
                .stream()
                .findFirst();
    }

    @Transactional
    void confirm(ClaimedEffect effect, byte[] response) {
        decide(effect, "CONFIRMED", response, null, null);
    }

    @Transactional
    void reject(ClaimedEffect effect, Answer.Refused refused) {
        decide(effect, "REJECTED", refused.response(), refused.code(), refused.reason());
    }

    private void decide(ClaimedEffect effect, String state, byte[] response, String code, String note) {
        held(jdbc.update(
                """
                update effect set state = ?, response = ?, response_hash = ?, refusal_code = ?, note = ?, decided_at = clock_timestamp()
                where id = ? and lease_owner = ? and fence = ?
                """,
                state, effect.sealed() && response != null ? secrets.seal(effect.key(), response) : response,
                response == null ? null : Journal.sha256(response), code, note, effect.id(), effect.owner(), effect.fence()));
    }

    /** The call comes up again after a pause that grows to five minutes: a partner's outage is not an incident. */
    @Transactional
    void retry(ClaimedEffect effect, String state, String why) {
        held(jdbc.update(
                """
                update effect set state = ?, note = ?, lease_owner = null, lease_until = null,
                    first_sent_at = case when ? = 'INTENT' then null else first_sent_at end,
                    next_at = clock_timestamp() + make_interval(secs => least(300, ? * power(2, least(attempts, 12) - 1)))
                where id = ? and lease_owner = ? and fence = ?
                """,
                state, why, state, firstPause.toMillis() / 1000.0, effect.id(), effect.owner(), effect.fence()));
    }

    @Transactional
    void deliver(ClaimedEffect effect, Runnable take) {
        held(jdbc.update(
                """
                update effect set delivered = true, lease_owner = null, lease_until = null
                where id = ? and lease_owner = ? and fence = ? and not delivered
                """,
                effect.id(), effect.owner(), effect.fence()));
        take.run();
    }

    @Transactional
    void deliverLater(ClaimedEffect effect, String why) {
        jdbc.update(
                """
                update effect set deliveries = deliveries + 1, note = left(?, 2000), lease_owner = null, lease_until = null,
                    next_at = clock_timestamp() + make_interval(secs => least(60, ? * power(2, least(deliveries, 10))))
                where id = ? and lease_owner = ? and fence = ?
                """,
                why, firstPause.toMillis() / 1000.0 / 4, effect.id(), effect.owner(), effect.fence());
    }

    @Transactional(readOnly = true)
    ClaimedEffect reload(ClaimedEffect effect) {
        return jdbc.queryForObject(
                "select state, " + COLUMNS + " from effect where id = ?",
                (row, n) -> effect(row, row.getString("state"), false),
                effect.id());
    }

    private ClaimedEffect effect(ResultSet row, String state, boolean pastSettling) throws SQLException {
        String key = row.getString("idempotency_key");
        boolean sealed = row.getBoolean("sealed");
        return new ClaimedEffect(
                row.getObject("id", java.util.UUID.class), row.getString("operation"),
                row.getObject("business_id", java.util.UUID.class), key, plain(key, sealed, row.getBytes("request")),
                state, pastSettling, row.getInt("attempts"), row.getInt("deliveries"), row.getString("lease_owner"),
                row.getLong("fence"), row.getString("process_instance_id"), row.getString("activity_id"),
                sealed, plain(key, sealed, row.getBytes("response")), row.getString("refusal_code"), row.getString("note"));
    }

    private byte[] plain(String key, boolean sealed, byte[] kept) {
        return sealed && kept != null ? secrets.open(key, kept) : kept;
    }

    private static void held(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The lease was lost to another worker; its answer counts, this one does not");
        }
    }
}
