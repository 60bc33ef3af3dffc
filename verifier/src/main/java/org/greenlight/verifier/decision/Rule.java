package org.greenlight.verifier.decision;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param id unique in its table
 * @param cells one condition for each input, in the table's order
 * @param outputs by name, in the table's order; numbers are {@link java.math.BigDecimal}, an answer may be null
 * @param reasonEn why, for a reader; null if the table gives no reasons
 * @param source the law, the standard or the figure it rests on; null if the file names none
 */
public record Rule(String id, List<Cell> cells, Map<String, Object> outputs, String reasonEn, String reasonZh, String source) {}
