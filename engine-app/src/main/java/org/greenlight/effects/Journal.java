package org.greenlight.effects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The intents of outside calls. A row is committed together with the case's step, so that a call is never made for work
 * that was rolled back and never forgotten for work that was not.
 */
@Component
public class Journal {

    private final JdbcTemplate jdbc;
    private final Map<String, PartnerCall> calls;
    private final SecretBox secrets;
    private final Dispatcher dispatcher;

    Journal(JdbcTemplate jdbc, Map<String, PartnerCall> calls, SecretBox secrets,
            @org.springframework.context.annotation.Lazy Dispatcher dispatcher) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.secrets = secrets;
        this.dispatcher = dispatcher;
    }

    /**
     * Writes the intent of the call that belongs to a service task, in the caller's transaction.
     *
     * @param element the service task's id, also the name of the {@link PartnerCall}
     * @param businessId the case's aggregate
     * @param tenantId the funder
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void intend(String element, UUID businessId, UUID tenantId, String processInstanceId) {
        PartnerCall call = call(element);
        int generation = nextGeneration(call, element, businessId, tenantId);
        String key = key(tenantId, element, businessId, generation);
        byte[] request = call.request(businessId, key);
        boolean secret = call.operation().secret();
        jdbc.update(
                """
                insert into effect (id, tenant_id, operation, business_id, generation, idempotency_key, process_instance_id,
                                    activity_id, partner, request, request_hash, sealed, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'INTENT')
                """,
                Ids.next(), tenantId, element, businessId, generation, key, processInstanceId,
                element, call.operation().partner(), secret ? secrets.seal(key, request) : request, sha256(request), secret);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatcher.wake();
            }
        });
    }

    PartnerCall call(String element) {
        PartnerCall call = calls.get(element);
        if (call == null) {
            throw new IllegalStateException("No partner call is named " + element);
        }
        return call;
    }

    /** A new generation only after a final refusal, or for a call that may be repeated once it was answered. */
    private int nextGeneration(PartnerCall call, String element, UUID businessId, UUID tenantId) {
        List<Map<String, Object>> last = jdbc.queryForList(
                """
                select generation, state from effect where tenant_id = ? and operation = ? and business_id = ?
                order by generation desc limit 1
                """,
                tenantId, element, businessId);
        if (last.isEmpty()) {
            return 1;
        }
        String state = (String) last.get(0).get("state");
        boolean mayGoAgain = state.equals("REJECTED") || (call.repeatable() && state.equals("CONFIRMED"));
        if (!mayGoAgain) {
            throw new IllegalStateException("%s of %s is %s and is not made twice".formatted(element, businessId, state));
        }
        return (Integer) last.get(0).get("generation") + 1;
    }

    /** Depends on the business only: never on a job, an attempt or an instance. */
    static String key(UUID tenantId, String operation, UUID businessId, int generation) {
        return sha256((tenantId + "|" + operation + "|" + businessId + "|" + generation).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
