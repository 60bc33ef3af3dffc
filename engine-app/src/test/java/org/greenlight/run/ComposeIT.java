package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlight.RunningJar;
import org.greenlight.simulators.Settings;
import org.greenlight.simulators.Simulators;
import org.greenlight.trail.TrailTopic;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The packaged jar with exactly the environment of docker-compose.yml, against a database, a broker and partners outside of it.
 * On one machine the services' names become addresses of this machine with free ports, {@code SERVER_PORT} with {@code app:8080};
 * nothing else is changed, left out or added. The roles are made by the script that the compose file mounts.
 */
class ComposeIT {

    private static final Pattern GETENV = Pattern.compile("(?m)^\\\\getenv (\\w+) (\\w+)$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theJarRunsOnRealServersWithTheEnvironmentOfTheComposeFile() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data").toAbsolutePath()), "compose");
        Map<String, String> chosen = chosenValues();
        Settings partners = new Settings("127.0.0.1", 0, folder.resolve("partners"), Path.of("samples").toAbsolutePath(), null, null,
                "greenlight", chosen.get("GREENLIGHT_CARBON_CLIENT_SECRET"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setPGStartupWait(Duration.ofSeconds(90))
                        .start();
                EmbeddedKafka.Broker broker = new EmbeddedKafka.Broker(Files.createDirectories(folder.resolve("kafka")));
                Simulators simulators = Simulators.start(partners)) {
            makeDatabase(postgres, chosen);
            int port = RunningJar.freePort();
            Map<String, String> environment = appEnvironment(chosen);
            environment.replaceAll((name, value) -> value
                    .replace("postgres:5432", "127.0.0.1:" + postgres.getPort())
                    .replace("kafka:9092", broker.address())
                    .replace("simulators:8090", "127.0.0.1:" + simulators.port())
                    .replace("app:8080", "127.0.0.1:" + port));
            assertThat(environment.put("SERVER_PORT", Integer.toString(port))).isEqualTo("8080");
            try (RunningJar jar = RunningJar.withExactly(environment, port, folder.resolve("data")).start()) {
                assertTheTrailIsRelayed(jar, postgres, broker, chosen.get("GREENLIGHT_OWNER_PASSWORD"));
                assertThat(get(jar.address(), "/actuator/health", null).path("status").asText()).isEqualTo("UP");
                assertThat(get(jar.address(), "/api/v1/me", login(jar.address(), "officer@bank.example")).path("organisationId").asText()).isNotEmpty();
                assertThat(folder.resolve("data")).as("nothing is embedded").isEmptyDirectory();
                assertPlain(postgres, "greenlight_app", chosen.get("GREENLIGHT_APP_PASSWORD"), false);
                assertPlain(postgres, "greenlight_owner", chosen.get("GREENLIGHT_OWNER_PASSWORD"), true);
            }
        }
    }

    /** Every record reaches the broker once and in its order, and a run that is killed goes on after the last one. */
    private void assertTheTrailIsRelayed(RunningJar jar, EmbeddedPostgres postgres, EmbeddedKafka.Broker broker, String password) throws Exception {
        requestAProgramme(jar.address());
        long first = published(postgres, password, 1);
        TrailTopic.assertEachOnceAndInOrder(TrailTopic.read(broker.address(), "greenlight.trail", first));
        jar.kill();
        jar.start();
        requestAProgramme(jar.address());
        TrailTopic.assertEachOnceAndInOrder(TrailTopic.read(broker.address(), "greenlight.trail", published(postgres, password, first + 1)));
        assertThat(jar.output().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))).as("alarming lines").isEmpty();
    }

    private void requestAProgramme(URI address) throws Exception {
        ObjectNode wish = (ObjectNode) json.readTree(Path.of("samples", "programme.json").toFile());
        wish.remove(List.of("lighthouseUscc", "lighthouseName"));
        wish.put("id", UUID.randomUUID().toString());
        send(HttpRequest.newBuilder(address.resolve("/api/v1/programmes"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + login(address, "treasurer@lighthouse.example"))
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(wish))).build(), 201);
    }

    /** How much of the log is published, once all of it is and it holds at least so much. */
    private static long published(EmbeddedPostgres postgres, String password, long least) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/greenlight?options=-cgreenlight.scope%3Dsystem";
        try (Connection connection = DriverManager.getConnection(url, "greenlight_owner", password); Statement statement = connection.createStatement()) {
            return await().atMost(Duration.ofMinutes(1)).until(() -> {
                try (ResultSet row = statement.executeQuery("select case when size = published and not exists (select from trail_pending)"
                        + " then published else -1 end from trail_head")) {
                    return row.next() ? row.getLong(1) : -1;
                }
            }, count -> count >= least);
        }
    }

    private static Map<String, String> chosenValues() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", ".env.example"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return values;
    }

    private static Map<String, String> appEnvironment(Map<String, String> chosen) throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(Path.of("..", "docker-compose.yml")));
        Map<?, ?> declared = (Map<?, ?>) file.get("services").get("app").get("environment");
        Map<String, String> environment = new LinkedHashMap<>();
        declared.forEach((name, value) -> environment.put(name.toString(), VARIABLE.matcher(value.toString())
                .replaceAll(found -> Matcher.quoteReplacement(chosen.get(found.group(1))))));
        return environment;
    }

    /** What psql does with the script: variables from the environment, then one statement after the other. */
    private static void makeDatabase(EmbeddedPostgres postgres, Map<String, String> chosen) throws Exception {
        assertThat(Files.readString(Path.of("..", "docker-compose.yml"))).contains("./engine-app/database/roles.sql:/docker-entrypoint-initdb.d/");
        String script = Files.readString(Path.of("database", "roles.sql")).replaceAll("(?m)^--.*$", "");
        for (Matcher variable = GETENV.matcher(script); variable.find(); ) {
            script = script.replace(variable.group(), "").replace(":'" + variable.group(1) + "'", "'" + chosen.get(variable.group(2)) + "'");
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : script.split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static void assertPlain(EmbeddedPostgres postgres, String role, String password, boolean owns) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/greenlight";
        try (Connection connection = DriverManager.getConnection(url, role, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from pg_class where relowner = r.oid) > 0, rolsuper or rolbypassrls"
                        + " or rolcreaterole or rolcreatedb from pg_roles r where rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isEqualTo(owns);
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    private String login(URI address, String login) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("login", login, "password", "greenlight"))))
                .build();
        return send(request, 200).path("token").asText();
    }

    private JsonNode get(URI address, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return send(token == null ? request.build() : request.header("Authorization", "Bearer " + token).build(), 200);
    }

    private JsonNode send(HttpRequest request, int expected) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return json.readTree(answer.body());
    }
}
