package org.greenlight.effects;

import java.time.Instant;
import java.util.Map;

/**
 * A message from outside as it was stored.
 *
 * @param source who sent it, for instance {@code kafka:greenlight.erp.payables} or {@code bank}
 * @param messageId unique at its source
 * @param headers what came with it, lower-case names
 */
public record InboxMessage(
        String source, String messageId, String type, byte[] payload, Map<String, String> headers, Instant receivedAt) {}
