package org.greenlight.financing;

import java.util.Arrays;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.Problem;

/** What a person of the funder decides on an application. */
enum Verdict {

    APPROVE,
    /** Back to the supplier for rework. */
    RETURN,
    REJECT;

    /** From the fields {@code decision} and {@code note}; whoever does not approve says why. */
    static Verdict of(Submission form) {
        String word = form.required("decision");
        Verdict verdict = Arrays.stream(values()).filter(known -> known.name().equals(word)).findFirst()
                .orElseThrow(() -> Problem.invalid("decision-unknown", word).at("decision"));
        if (verdict != APPROVE) {
            form.required("note");
        }
        return verdict;
    }
}
