package org.greenlight.assessment;

import java.math.BigDecimal;
import org.greenlight.verifier.decision.Hit;

/**
 * One rule that had a part in a grade.
 *
 * @param decision the table, for instance {@code green-score}
 * @param value what it put in: points, a cap (1 A to 5 E, 6 not eligible) or a level; null for the grade itself
 * @param source the law, the standard or the published figure it rests on
 */
record FiredRule(String decision, String rule, Integer value, String reasonEn, String reasonZh, String source) {

    static FiredRule of(Hit hit) {
        Integer value = hit.outputs().values().stream()
                .filter(BigDecimal.class::isInstance)
                .map(number -> ((BigDecimal) number).intValueExact())
                .findFirst()
                .orElse(null);
        return new FiredRule(hit.decision(), hit.rule(), value, hit.reasonEn(), hit.reasonZh(), hit.source());
    }
}
