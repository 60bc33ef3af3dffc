package org.greenlight.effects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that others send us. A message is stored first under (source, message id), so that the second delivery of
 * the same message is no second message, and handled after. What can not be understood is parked, never dropped.
 */
@Component
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final MessageSource messages;
    private final Map<String, InboxHandler> handlers;

    Inbox(
            JdbcTemplate jdbc, TransactionTemplate transaction, ObjectMapper json, BusinessClock clock, MessageSource messages,
            List<InboxHandler> handlers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.messages = messages;
        this.handlers = handlers.stream().collect(Collectors.toMap(InboxHandler::type, Function.identity()));
    }

    /**
     * Stores the message; on return it is durable.
     *
     * @return false if the same (source, message id) was stored before
     */
    public boolean store(String source, String messageId, String type, byte[] payload, Map<String, String> headers) {
        return Scope.SYSTEM.call(() -> transaction.execute(tx -> jdbc.update(
                        """
                        insert into inbox (source, message_id, type, payload, headers, state, received_at)
                        values (?, ?, ?, ?, ?, 'RECEIVED', ?) on conflict do nothing
                        """,
                        source, messageId, type, payload, text(headers), Timestamp.from(clock.instant()))))
                == 1;
    }

    /**
     * Handles a stored message now, or waits for whoever is just handling it. True if it is handled, false if it is parked or
     * will be tried again.
     */
    public boolean handle(String source, String messageId) {
        return Scope.SYSTEM.call(() -> work("source = ? and message_id = ? and state = 'RECEIVED' for update", source, messageId)
                .orElseGet(() -> isHandled(source, messageId)));
    }

    private boolean isHandled(String source, String messageId) {
        return Boolean.TRUE.equals(transaction.execute(tx -> jdbc.queryForObject(
                "select exists (select from inbox where source = ? and message_id = ? and state = 'HANDLED')", Boolean.class, source, messageId)));
    }

    /** Takes a parked message up again, as after a missing programme was set up. */
    public boolean retry(String source, String messageId) {
        Scope.SYSTEM.call(() -> transaction.execute(tx -> jdbc.update(
                "update inbox set state = 'RECEIVED', problem = null, reason_en = null, reason_zh = null, next_at = clock_timestamp() where source = ? and message_id = ? and state = 'PARKED'",
                source, messageId)));
        return handle(source, messageId);
    }

    @Scheduled(fixedDelayString = "${greenlight.inbox.poll:1s}")
    void workOff() {
        Scope.SYSTEM.run(() -> {
            while (work("state = 'RECEIVED' and next_at <= clock_timestamp() order by received_at limit 1 for update skip locked").isPresent()) {
                LOG.debug("one message of the inbox was worked on");
            }
        });
    }

    private Optional<Boolean> work(String which, Object... arguments) {
        InboxMessage[] current = new InboxMessage[1];
        try {
            return Optional.ofNullable(transaction.execute(tx -> {
                List<InboxMessage> found = jdbc.query(
                        "select * from inbox where " + which, this::message, arguments);
                if (found.isEmpty()) {
                    return null;
                }
                current[0] = found.get(0);
                InboxHandler handler = handlers.get(current[0].type());
                if (handler == null) {
                    throw Problem.invalid("message-type-unknown", current[0].type());
                }
                handler.handle(current[0]);
                mark(current[0], "HANDLED", null);
                return true;
            }));
        } catch (Problem problem) {
            transaction.executeWithoutResult(tx -> park(current[0], problem));
            LOG.warn("Message {} of {} is parked: {}", current[0].messageId(), current[0].source(), problem.getMessage());
        } catch (RuntimeException e) {
            if (current[0] == null) {
                throw e;
            }
            transaction.executeWithoutResult(tx -> mark(current[0], "RECEIVED", e.toString()));
            LOG.warn("Message {} of {} will be tried again: {}", current[0].messageId(), current[0].source(), e.toString());
        }
        return Optional.of(false);
    }

    private void park(InboxMessage message, Problem problem) {
        mark(message, "PARKED", problem.getMessage());
        jdbc.update(
                "update inbox set reason_en = ?, reason_zh = ? where source = ? and message_id = ?",
                text(problem, Locale.ENGLISH), text(problem, Locale.SIMPLIFIED_CHINESE), message.source(), message.messageId());
    }

    private String text(Problem problem, Locale locale) {
        return messages.getMessage(problem.messageKey(), problem.arguments(), problem.code(), locale);
    }

    private void mark(InboxMessage message, String state, String problem) {
        jdbc.update(
                """
                update inbox set state = ?, problem = left(?, 2000), attempts = attempts + 1,
                    next_at = clock_timestamp() + make_interval(secs => least(300, power(2, least(attempts, 9))))
                where source = ? and message_id = ?
                """,
                state, problem, message.source(), message.messageId());
    }

    private InboxMessage message(ResultSet row, int n) throws SQLException {
        try {
            return new InboxMessage(
                    row.getString("source"), row.getString("message_id"), row.getString("type"), row.getBytes("payload"),
                    json.readValue(row.getString("headers"), HEADERS), row.getTimestamp("received_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new SQLException("The headers of a stored message are not readable", e);
        }
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Headers can not be written as JSON", e);
        }
    }
}
