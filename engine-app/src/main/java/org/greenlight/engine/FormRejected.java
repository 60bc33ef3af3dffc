package org.greenlight.engine;

import java.util.List;

/** A submission that does not fit its form; names every field at fault, so that a person corrects them in one go. */
final class FormRejected extends RuntimeException {

    private final transient List<FieldProblem> fields;

    /**
     * One field at fault.
     *
     * @param field its key; {@code group.field} within a group, {@code list[0].field} within a list
     * @param code what is wrong, the last part of the text's key {@code form.problem.<code>}
     * @param limit what the form asks for, null where the code says it all
     */
    public record FieldProblem(String field, String code, String limit) {}

    FormRejected(List<FieldProblem> fields) {
        super("The form is not filled in as it asks: " + fields);
        this.fields = List.copyOf(fields);
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
