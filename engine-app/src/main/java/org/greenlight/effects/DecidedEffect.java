package org.greenlight.effects;

import java.util.UUID;

/**
 * An outside call with a final answer.
 *
 * @param refusal the partner's code and reason, null if confirmed
 */
public record DecidedEffect(UUID id, String processInstanceId, String activityId, boolean confirmed, String refusal) {}
