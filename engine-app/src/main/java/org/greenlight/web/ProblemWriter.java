package org.greenlight.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.greenlight.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Says a problem in words, as RFC 9457 problem+json. */
@Component
class ProblemWriter {

    private final MessageSource messages;
    private final ObjectMapper json;

    ProblemWriter(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The problem's text in one language. */
    public String text(Problem problem, Locale locale) {
        return messages.getMessage(problem.messageKey(), problem.arguments(), problem.code(), locale);
    }

    ProblemDetail detail(Problem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.kind().status());
        detail.setType(URI.create("/problems/" + problem.code()));
        detail.setTitle(problem.code());
        detail.setDetail(text(problem, locale));
        detail.setProperty("code", problem.code());
        detail.setProperty("en", text(problem, Locale.ENGLISH));
        detail.setProperty("zh", text(problem, Locale.SIMPLIFIED_CHINESE));
        problem.field().ifPresent(field -> detail.setProperty("field", field));
        if (!problem.findings().isEmpty()) {
            detail.setProperty("findings", problem.findings());
        }
        return detail;
    }

    void loginRequired(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        write(Problem.unauthenticated("login-required"), request, response);
    }

    void accessDenied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        write(Problem.forbidden("request-not-allowed"), request, response);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), detail(problem, request.getLocale()));
    }
}
