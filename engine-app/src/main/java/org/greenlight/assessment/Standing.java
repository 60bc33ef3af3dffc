package org.greenlight.assessment;

import java.time.LocalDate;

/**
 * How green a supplier stands on a day.
 *
 * @param eligible whether the green product is open to it; if not, the ordinary one is
 * @param grade A to E, or {@value #NO_GRADE} without eligibility
 * @param validUntil the last day of the assessment; null if there was none yet
 * @param reasonEn why, from the rule that set it
 */
public record Standing(boolean eligible, String grade, LocalDate validUntil, String reasonEn, String reasonZh) {

    public static final String NO_GRADE = "NONE";

    static Standing none() {
        return new Standing(false, NO_GRADE, null, "There is no green assessment yet.", "尚未进行绿色评估。");
    }

    static Standing lapsed(LocalDate validUntil) {
        return new Standing(
                false, NO_GRADE, validUntil,
                "The green assessment lapsed after " + validUntil + "; it has to be made again.",
                "绿色评估已于" + validUntil + "到期，须重新评估。");
    }
}
