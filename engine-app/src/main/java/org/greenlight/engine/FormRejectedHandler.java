package org.greenlight.engine;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.greenlight.engine.FormRejected.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which fields of a form are at fault, in both languages: the page shows each text at its field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormRejectedHandler {

    private final MessageSource messages;

    FormRejectedHandler(MessageSource messages) {
        this.messages = messages;
    }

    record FieldInWords(String field, String code, String textEn, String textZh) {}

    @ExceptionHandler(FormRejected.class)
    ResponseEntity<ProblemDetail> rejected(FormRejected rejected, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        detail.setType(URI.create("/problems/form-rejected"));
        detail.setTitle("form-rejected");
        detail.setDetail(messages.getMessage("problem.form-rejected", null, locale));
        detail.setProperty("code", "form-rejected");
        detail.setProperty("fields", inWords(rejected.fields()));
        return ResponseEntity.unprocessableEntity().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private List<FieldInWords> inWords(List<FieldProblem> fields) {
        return fields.stream()
                .map(field -> new FieldInWords(
                        field.field(), field.code(), text(field, Locale.ENGLISH), text(field, Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    private String text(FieldProblem field, Locale locale) {
        return messages.getMessage("form.problem." + field.code(), new Object[] {field.limit()}, locale);
    }
}
