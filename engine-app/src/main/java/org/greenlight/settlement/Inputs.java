package org.greenlight.settlement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.Problem;

/** Fields of a submission that are not plain text. */
final class Inputs {

    private Inputs() {}

    static LocalDate date(Submission form, String field) {
        try {
            return LocalDate.parse(form.required(field));
        } catch (DateTimeParseException e) {
            throw Problem.invalid("settlement-date-invalid", form.text(field)).at(field);
        }
    }

    static String choice(Submission form, String field, String... allowed) {
        String chosen = form.required(field);
        if (!List.of(allowed).contains(chosen)) {
            throw Problem.invalid("settlement-choice-unknown", chosen).at(field);
        }
        return chosen;
    }
}
