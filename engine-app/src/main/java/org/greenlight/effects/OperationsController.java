package org.greenlight.effects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator watches: messages that were parked and outside calls that have no final answer yet. */
@Tag(name = "Operations")
@RestController
@RequestMapping("/api/v1")
class OperationsController {

    private final JdbcTemplate jdbc;
    private final Inbox inbox;

    OperationsController(JdbcTemplate jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /**
     * A message that could not be taken in.
     *
     * @param problem the problem's code with its arguments
     * @param reasonEn the same in words; null for a message that was parked before words were kept
     */
    record ParkedMessage(
            String source, String messageId, String type, String problem, String reasonEn, String reasonZh, Instant receivedAt,
            int attempts, String payload) {}

    record OpenEffect(UUID id, String operation, UUID businessId, String partner, String state, int attempts, String note, Instant createdAt) {}

    @Operation(summary = "List messages that were parked, with the reason and the bytes as they came")
    @GetMapping("/parked-messages")
    @Transactional(readOnly = true)
    List<ParkedMessage> parked() {
        Actor.current().require(Role.OPERATOR);
        return jdbc.query(
                "select * from inbox where state = 'PARKED' order by received_at desc limit 200",
                (row, n) -> new ParkedMessage(
                        row.getString("source"), row.getString("message_id"), row.getString("type"), row.getString("problem"),
                        row.getString("reason_en"), row.getString("reason_zh"), row.getTimestamp("received_at").toInstant(), row.getInt("attempts"),
                        new String(row.getBytes("payload"), StandardCharsets.UTF_8)));
    }

    record Retried(boolean handled) {}

    @Operation(summary = "Handle a parked message again")
    @PostMapping("/parked-messages/retry")
    Retried retry(@RequestParam String source, @RequestParam String messageId) {
        Actor.current().require(Role.OPERATOR);
        return new Retried(inbox.retry(source, messageId));
    }

    /** Calls without a delivered answer, those of the actor's own house only. */
    @Operation(summary = "List outside calls without a delivered answer")
    @GetMapping("/effects")
    @Transactional(readOnly = true)
    List<OpenEffect> open() {
        Actor.current().require(Role.OPERATOR, Role.OFFICER, Role.AUDITOR);
        return jdbc.query(
                "select * from effect where not delivered order by created_at limit 200",
                (row, n) -> new OpenEffect(
                        row.getObject("id", UUID.class), row.getString("operation"), row.getObject("business_id", UUID.class),
                        row.getString("partner"), row.getString("state"), row.getInt("attempts"), row.getString("note"),
                        row.getTimestamp("created_at").toInstant()));
    }

    /** Asks for the outcome of an open call now instead of at its next turn. */
    @Operation(summary = "Ask a partner now for the outcome of an open call")
    @PostMapping("/effects/ask")
    @Transactional
    void askNow(@RequestParam UUID id) {
        Actor.current().require(Role.OPERATOR);
        int rows = jdbc.update("update effect set next_at = clock_timestamp() where id = ? and not delivered and state <> 'MANUAL'", id);
        if (rows == 0) {
            throw Problem.notFound("effect-unknown", id);
        }
    }
}
