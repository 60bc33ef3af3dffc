package org.greenlight.verifier.decision;

import java.util.Map;

/**
 * One rule that fired.
 *
 * @param outputs by name, in the table's order; numbers are {@link java.math.BigDecimal}
 * @param reasonEn why, for a reader; null if the table gives no reasons
 * @param source the law, the standard or the figure the rule rests on; null if the file names none
 */
public record Hit(String decision, String rule, Map<String, Object> outputs, String reasonEn, String reasonZh, String source) {}
