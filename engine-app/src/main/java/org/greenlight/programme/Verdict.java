package org.greenlight.programme;

import java.util.Locale;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.Problem;

/** What a person of the funder says to a request, the field {@code verdict} of a form. */
enum Verdict {
    APPROVE, RETURN, REJECT;

    static Verdict of(Submission form) {
        String word = form.required("verdict");
        try {
            return valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("verdict-unknown", word).at("verdict");
        }
    }
}
