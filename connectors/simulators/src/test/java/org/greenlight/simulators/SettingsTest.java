package org.greenlight.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static Settings read(Map<String, String> environment, String... arguments) {
        return Settings.read(arguments, environment);
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheDefault() {
        Settings settings = read(Map.of("GREENLIGHT_SIMULATORS_PORT", "1", "GREENLIGHT_SIMULATORS_WEBHOOK_TOKEN", "t",
                "GREENLIGHT_SIMULATORS_WORLD", ""), "--port", "2", "--webhook", "http://localhost:8080/x");
        assertThat(settings.port()).isEqualTo(2);
        assertThat(settings.webhookToken()).isEqualTo("t");
        assertThat(settings.webhook()).hasPath("/x");
        assertThat(settings.worldDir()).isNull();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsWrongIsNamedWithWhatWouldBeRight() {
        assertThatThrownBy(() -> read(Map.of(), "--prot", "1")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--port");
        assertThatThrownBy(() -> read(Map.of(), "--port")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> read(Map.of(), "--port", "70000")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("65535");
    }

    @Test
    void aWorldThatDoesNotExistAndAPortThatIsTakenAreSaidSo(@TempDir Path data) {
        assertThatThrownBy(() -> Simulators.start(new Settings(0, data, data.resolve("nowhere"), null)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nowhere");
        try (Simulators first = Simulators.start(new Settings(0, data.resolve("a"), null, null))) {
            assertThatThrownBy(() -> Simulators.start(new Settings(first.port(), data.resolve("b"), null, null)))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("--port");
        }
    }
}
