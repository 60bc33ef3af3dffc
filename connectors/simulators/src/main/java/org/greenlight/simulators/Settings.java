package org.greenlight.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the simulators run.
 *
 * @param host         address to listen on; 127.0.0.1 unless the run is in a container of its own
 * @param port         0 takes any free one
 * @param dataDir      where the partners keep their record; made when missing
 * @param worldDir     what the partners know from the start ({@code partners/} and {@code invoices/} under it); null: nothing
 * @param webhook      where credits are reported to; null until {@link Simulators#webhook} tells
 * @param webhookToken sent as bearer token to the webhook; null sends none
 * @param clientId     the client the carbon platforms accept
 * @param clientSecret its secret
 */
public record Settings(String host, int port, Path dataDir, Path worldDir, URI webhook, String webhookToken, String clientId,
                       String clientSecret) {

    private static final List<String> NAMES = List.of("host", "port", "data", "world", "webhook", "webhook-token", "client-id", "client-secret");

    /** On the loopback address, with the carbon client {@code greenlight} / {@code greenlight-demo}. */
    public Settings(int port, Path dataDir, Path worldDir, URI webhook) {
        this("127.0.0.1", port, dataDir, worldDir, webhook, null, "greenlight", "greenlight-demo");
    }

    public Settings withWebhook(URI uri, String token) {
        return new Settings(host, port, dataDir, worldDir, uri, token, clientId, clientSecret);
    }

    /**
     * From flags ({@code --port 8090}) or, where a flag is missing, the environment ({@code GREENLIGHT_SIMULATORS_PORT}).
     *
     * @throws IllegalArgumentException saying which flag is wrong and what it should be
     */
    static Settings read(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = environment.get("GREENLIGHT_SIMULATORS_" + name.toUpperCase().replace('-', '_'));
            if (value != null && !value.isBlank()) {
                given.put(name, value);
            }
        }
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Unknown argument '" + arguments[i] + "'. Known are --" + String.join(", --", NAMES));
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            given.put(name, arguments[i + 1]);
        }
        String world = given.get("world");
        String webhook = given.get("webhook");
        return new Settings(given.getOrDefault("host", "127.0.0.1"), port(given.getOrDefault("port", "8090")),
                Path.of(given.getOrDefault("data", ".data/simulators")), world == null ? null : Path.of(world),
                webhook == null ? null : URI.create(webhook), given.get("webhook-token"),
                given.getOrDefault("client-id", "greenlight"), given.getOrDefault("client-secret", "greenlight-demo"));
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("--port must be 0 to 65535, got '" + text + "'");
    }
}
