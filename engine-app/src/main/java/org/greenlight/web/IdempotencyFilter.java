package org.greenlight.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The same POST twice is one request. With an {@code Idempotency-Key} the first final answer is kept and given again; the
 * same key with another body is refused, and so is a second request while the first is under way.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";

    private final IdempotentRequests requests;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotentRequests requests, ProblemWriter problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean form = request.getContentType() != null && request.getContentType().startsWith("multipart/");
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null || form || Actor.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID account = Actor.current().accountId();
        String key = request.getHeader(HEADER);
        byte[] body = request.getInputStream().readAllBytes();
        try {
            Optional<IdempotentRequests.Kept> kept = requests.begin(account, key, request.getRequestURI(), body);
            if (kept.isPresent()) {
                response.setStatus(kept.get().status());
                response.setContentType(kept.get().contentType());
                response.getOutputStream().write(kept.get().body());
                return;
            }
        } catch (Problem problem) {
            problems.write(problem, request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean finished = false;
        try {
            chain.doFilter(new BodyAgain(request, body), answer);
            finished = answer.getStatus() < 500;
        } finally {
            if (finished) {
                requests.finish(account, key, answer.getStatus(), answer.getContentType(), answer.getContentAsByteArray());
            } else {
                requests.forget(account, key);
            }
            answer.copyBodyToResponse();
        }
    }

    private static final class BodyAgain extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        BodyAgain(HttpServletRequest request, byte[] bytes) {
            super(request);
            body = new ByteArrayInputStream(bytes);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("read synchronously");
                }
            };
        }
    }
}
