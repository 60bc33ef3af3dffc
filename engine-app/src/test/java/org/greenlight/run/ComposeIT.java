package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlight.RunningJar;
import org.greenlight.simulators.Settings;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The packaged jar with the environment of docker-compose.yml, against a database, a broker and partners outside of it. */
class ComposeIT {

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
            makeDatabase(postgres, chosen.get("GREENLIGHT_OWNER_PASSWORD"));
            Map<String, String> environment = appEnvironment(chosen);
            environment.replaceAll((name, value) -> value
                    .replace("postgres:5432", "127.0.0.1:" + postgres.getPort())
                    .replace("kafka:9092", broker.address())
                    .replace("simulators:8090", "127.0.0.1:" + simulators.port()));
            // The test's own free port takes the place of 8080.
            environment.remove("SERVER_PORT");
            environment.remove("GREENLIGHT_PUBLIC_URI");
            try (RunningJar jar = new RunningJar(folder.resolve("data"), environment).start()) {
                assertThat(get(jar.address(), "/actuator/health", null).path("status").asText()).isEqualTo("UP");
                assertThat(get(jar.address(), "/api/v1/me", login(jar.address())).path("organisationId").asText()).isNotEmpty();
                assertThat(folder.resolve("data").resolve("postgresql")).doesNotExist();
                assertTheApplicationOwnsNothing(postgres, chosen.get("GREENLIGHT_APP_PASSWORD"));
            }
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

    /** What the image of PostgreSQL does with POSTGRES_USER and POSTGRES_DB. */
    private static void makeDatabase(EmbeddedPostgres postgres, String password) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role greenlight_owner login superuser password '" + password + "'");
            statement.execute("create database greenlight owner greenlight_owner");
        }
    }

    private static void assertTheApplicationOwnsNothing(EmbeddedPostgres postgres, String password) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/greenlight";
        try (Connection connection = DriverManager.getConnection(url, "greenlight_app", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from pg_class where relowner = r.oid), rolsuper or rolbypassrls"
                        + " or rolcreaterole or rolcreatedb from pg_roles r where rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isZero();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    private String login(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("login", "officer@bank.example", "password", "greenlight"))))
                .build();
        return send(request).path("token").asText();
    }

    private JsonNode get(URI address, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return send(token == null ? request.build() : request.header("Authorization", "Bearer " + token).build());
    }

    private JsonNode send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
