package org.greenlight.connectors;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * HTTP to one partner, and the one place that decides what an exchange proves. Redirects are not followed: a payment order
 * goes where the operator configured it to go and nowhere else.
 */
public final class PartnerHttp {

    /** More than this from a partner is not an answer. */
    static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    private final URI base;
    private final HttpSettings settings;
    private final HttpClient client;

    /** @param base the partner's own root, for instance {@code https://registry.example/api}; paths are appended to it */
    public PartnerHttp(URI base, HttpSettings settings) {
        if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
            throw new IllegalArgumentException("A partner's address starts with http:// or https://, got " + base);
        }
        this.base = base;
        this.settings = settings;
        this.client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** What a partner says with a 4xx when it refuses for a business reason. PACT calls the words {@code message}. */
    public record Refusal(String code, @JsonAlias("message") String reason) {

        public byte[] bytes() {
            return Wire.bytes(this);
        }
    }

    /** Turns the body of a 200 or 201 into an answer. A {@link WireProblem} thrown here makes the answer unclear. */
    public interface Reading {
        Answer of(byte[] body);
    }

    /** Either a whole reply or, when there is none, what that means. */
    public record Reply(HttpResponse<byte[]> response, Answer failure) {}

    public URI uri(String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    /** A text as one segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /** Sends a body under a key, which the partner uses to execute it once. */
    public Answer post(String path, String contentType, String key, byte[] body, Reading reading) {
        return outcome(exchange(request(path).header("Content-Type", contentType).header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build()), reading);
    }

    /** Asks what became of a key: the partner's own "unknown key" is {@link Answer.NotFound}, any other 404 proves nothing. */
    public Answer ask(String path, Reading reading) {
        Answer answer = outcome(exchange(request(path).GET().build()), reading);
        return answer instanceof Answer.Refused refused && "UNKNOWN_KEY".equals(refused.code()) ? new Answer.NotFound() : answer;
    }

    /** The outcome of a reply, where a 200 or 201 is for {@code reading} to judge. */
    public static Answer outcome(Reply reply, Reading reading) {
        if (reply.failure() != null) {
            return reply.failure();
        }
        int status = reply.response().statusCode();
        byte[] body = reply.response().body();
        try {
            return switch (status) {
                case 200, 201 -> reading.of(body);
                case 400, 404, 410, 422 -> refusal(status, body);
                default -> new Answer.Unclear("The partner answered HTTP " + status);
            };
        } catch (WireProblem e) {
            return new Answer.Unclear("The partner's answer (HTTP " + status + ") is not readable: " + e.getMessage());
        }
    }

    /** A 4xx without a business code comes from a gateway or a wrong address, and says nothing about the request. */
    private static Answer refusal(int status, byte[] body) {
        Refusal refusal = Wire.read(body, Refusal.class);
        if (refusal.code() == null || refusal.code().isBlank()) {
            return new Answer.Unclear("The partner answered HTTP " + status + " without a business code");
        }
        return new Answer.Refused(refusal.code(), refusal.reason() == null ? refusal.code() : refusal.reason(), body);
    }

    /** One exchange with a deadline over everything, connection and body included. */
    public Reply exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(request, info -> new CappedBody(MAX_BODY_BYTES));
        try {
            return new Reply(future.get(settings.connectTimeout().plus(settings.answerTimeout()).toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException e) {
            future.cancel(true);
            return new Reply(null, new Answer.Unclear("No answer within " + settings.answerTimeout().toMillis() + " ms"));
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply(null, new Answer.Unclear("The wait for the answer was interrupted"));
        } catch (ExecutionException e) {
            return new Reply(null, failure(e.getCause()));
        }
    }

    private static Answer failure(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException || cause instanceof SSLHandshakeException) {
            return new Answer.NotSent("No connection to the partner: " + text(cause));
        }
        if (cause instanceof IOException) {
            return new Answer.Unclear("The connection broke before the whole answer was here: " + text(cause));
        }
        throw new IllegalStateException("The HTTP client failed in an unknown way", cause);
    }

    private static String text(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
