package org.greenlight.simulators;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;

/**
 * What a partner is asked.
 *
 * @param path without the partner's prefix, for instance {@code /filings}
 * @param query raw, or null
 */
record Request(String method, String path, String query, String host, String key, String authorization, byte[] body) {

    private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    static Request read(HttpExchange exchange, String prefix) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw new Refusal(413, "TOO_LARGE", "The request is larger than " + MAX_BODY_BYTES + " bytes");
        }
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath().substring(prefix.length()),
                exchange.getRequestURI().getRawQuery(), exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"), exchange.getRequestHeaders().getFirst("Authorization"), body);
    }

    boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }

    /** The rest of the path after {@code start} when this is a GET of something below it, else null. */
    String below(String start) {
        return method.equals("GET") && path.startsWith(start) && path.length() > start.length() ? path.substring(start.length()) : null;
    }

    /** The key under which the partner executes once. */
    String requiredKey() {
        if (key == null || key.isBlank()) {
            throw new Refusal(400, "KEY_MISSING", "Send the header Idempotency-Key");
        }
        return key;
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** All values of a query parameter. */
    List<String> parameters(String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                values.add(decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
