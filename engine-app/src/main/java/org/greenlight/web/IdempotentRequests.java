package org.greenlight.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kept answers to requests that carry an idempotency key. */
@Component
@Transactional
class IdempotentRequests {

    private final JdbcTemplate jdbc;

    IdempotentRequests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(int status, String contentType, byte[] body) {}

    /** Empty if the request is new and may go on. */
    Optional<Kept> begin(UUID account, String key, String path, byte[] body) {
        String hash = hash(path, body);
        int fresh = jdbc.update(
                "insert into idempotent_request (account_id, key, request_hash) values (?, ?, ?) on conflict do nothing", account, key, hash);
        if (fresh == 1) {
            return Optional.empty();
        }
        return jdbc.query(
                        "select request_hash, status, content_type, body from idempotent_request where account_id = ? and key = ?",
                        (row, n) -> {
                            if (!hash.equals(row.getString("request_hash"))) {
                                throw Problem.invalid("idempotency-key-reused", key);
                            }
                            if (row.getObject("status") == null) {
                                throw Problem.refused("request-under-way", key);
                            }
                            return new Kept(row.getInt("status"), row.getString("content_type"), row.getBytes("body"));
                        },
                        account, key)
                .stream()
                .findFirst();
    }

    void finish(UUID account, String key, int status, String contentType, byte[] body) {
        jdbc.update(
                "update idempotent_request set status = ?, content_type = ?, body = ? where account_id = ? and key = ?",
                status, contentType, body, account, key);
    }

    void forget(UUID account, String key) {
        jdbc.update("delete from idempotent_request where account_id = ? and key = ? and status is null", account, key);
    }

    private static String hash(String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
