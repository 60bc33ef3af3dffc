package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What a person may mistype is told in one line that names the setting; nothing has been started or written then. */
class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.port                        | abc                             | SERVER_PORT
            server.port                        | 65536                           | from 0 to 65535
            server.port                        | -1                              | SERVER_PORT
            server.port                        | 8 080                           | SERVER_PORT
            greenlight.public-uri              | green.example                   | GREENLIGHT_PUBLIC_URI
            greenlight.public-uri              | http://                         | names a host
            greenlight.public-uri              | http://a b                      | names a host
            greenlight.public-uri              | ftp://green.example             | http:// or https://
            greenlight.partners.base-uri       | simulators:8090                 | GREENLIGHT_PARTNERS_BASE_URI
            spring.kafka.bootstrap-servers     | kafka                           | HOST:PORT
            spring.kafka.bootstrap-servers     | kafka:9092,                     | HOST:PORT
            spring.kafka.bootstrap-servers     | kafka:many                      | SPRING_KAFKA_BOOTSTRAP_SERVERS
            spring.datasource.url              | postgres:5432/greenlight        | SPRING_DATASOURCE_URL
            spring.flyway.url                  | jdbc:mysql://db/greenlight      | jdbc:postgresql://
            greenlight.secret-key              | not-base-64!                    | GREENLIGHT_SECRET_KEY
            greenlight.secret-key              | c2hvcnQ=                        | 32 bytes
            greenlight.partners.answer-timeout | soon                            | a duration
            greenlight.dispatcher.lease        | -5s                             | not negative
            greenlight.dispatcher.workers      | 0                               | GREENLIGHT_DISPATCHER_WORKERS
            greenlight.movable-clock           | yes please                      | true or false
            """)
    void aSettingThatIsNotUnderstoodIsNamedInOneLine(String name, String value, String told) {
        StartProblem problem = catchThrowableOfType(StartProblem.class, () -> check(Map.of(name, value)));
        assertThat(problem).hasMessageContaining(name).hasMessageContaining(told);
        assertThat(problem.getMessage()).doesNotContain("\n");
        assertThat(problem.exitCode()).isEqualTo(2);
    }

    @Test
    void aSecretIsNotRepeated() {
        assertThatThrownBy(() -> check(Map.of("greenlight.secret-key", "c2hvcnQ="))).hasMessageNotContaining("c2hvcnQ=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.port                        | 0
            greenlight.public-uri              | https://green.example:8443/base
            greenlight.partners.base-uri       | embedded
            spring.kafka.bootstrap-servers     | kafka-1:9092, [::1]:9093
            spring.datasource.url              | jdbc:postgresql://postgres:5432/greenlight?sslmode=require
            greenlight.partners.answer-timeout | PT10S
            """)
    void whatIsUnderstoodPasses(String name, String value) {
        check(Map.of(name, value));
    }

    @Test
    void realServersNeedTheirSettingsAndTheMissingOnesAreListed() {
        StandardEnvironment environment = environment(Map.of("greenlight.secret-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        environment.setActiveProfiles("demo");
        assertThatThrownBy(() -> new SettingsCheck().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("SPRING_DATASOURCE_URL").hasMessageContaining("GREENLIGHT_PARTNERS_BASE_URI")
                .hasMessageNotContaining("GREENLIGHT_SECRET_KEY");
    }

    @Test
    void aFolderWithFilesOfOthersIsLeftAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thesis.doc"), "mine");
        assertThatThrownBy(() -> secrets(folder)).isInstanceOf(StartProblem.class).hasMessageContaining("not Greenlight's");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> secrets(file)).isInstanceOf(StartProblem.class).hasMessageContaining("cannot be used").hasMessageContaining("--data");
    }

    @Test
    void aNewFolderIsReadableByItsUserOnly(@TempDir Path parent) throws IOException {
        Path folder = parent.resolve("new");
        secrets(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    private static void secrets(Path folder) {
        StandardEnvironment environment = environment(Map.of("greenlight.data", folder.toString()));
        environment.setActiveProfiles("embedded");
        new EmbeddedSecrets().postProcessEnvironment(environment, new SpringApplication());
    }

    private static void check(Map<String, Object> settings) {
        StandardEnvironment environment = environment(settings);
        environment.setActiveProfiles("embedded");
        new SettingsCheck().postProcessEnvironment(environment, new SpringApplication());
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", new LinkedHashMap<>(settings)));
        return environment;
    }
}
