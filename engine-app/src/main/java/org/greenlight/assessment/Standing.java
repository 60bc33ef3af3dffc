package org.greenlight.assessment;

import java.time.LocalDate;

/**
 * How green a supplier stands on a day.
 *
 * @param eligible whether the green product is open to it; if not, the ordinary one is
 * @param grade A to E, or {@value #NO_GRADE} without eligibility
 * @param route GREEN, TRANSITION or ORDINARY
 * @param validUntil the last day of the assessment; null if there was none yet
 * @param reasonEn why, from the rules that set it
 * @param pcafScore data quality of its emissions, 1 best to 5; 5 without an assessment
 */
public record Standing(
        boolean eligible, String grade, String route, LocalDate validUntil, String reasonEn, String reasonZh, int pcafScore) {

    public static final String NO_GRADE = "NONE";

    /** The route without a green or a transition product. */
    public static final String ORDINARY = "ORDINARY";

    private static final int NO_DATA = 5;

    static Standing none() {
        return new Standing(false, NO_GRADE, ORDINARY, null, "There is no green assessment yet.", "尚未进行绿色评估。", NO_DATA);
    }

    static Standing lapsed(LocalDate validUntil) {
        return new Standing(
                false, NO_GRADE, ORDINARY, validUntil,
                "The green assessment lapsed after " + validUntil + "; it has to be made again.",
                "绿色评估已于" + validUntil + "到期，须重新评估。",
                NO_DATA);
    }
}
