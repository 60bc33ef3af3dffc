package org.greenlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build bans the engine's own doors and the script engines; this asserts that the ban names them, and that none slipped in. */
class DoorsTest {

    private static final List<String> BANNED = read();

    @ParameterizedTest
    @ValueSource(strings = {
        "org.camunda.bpm:camunda-engine-rest", "org.camunda.bpm:camunda-engine-rest-core-jakarta",
        "org.camunda.bpm.springboot:camunda-bpm-spring-boot-starter-rest", "org.camunda.bpm.springboot:camunda-bpm-spring-boot-starter-webapp",
        "org.camunda.bpm.springboot:camunda-bpm-spring-boot-starter-webapp-ee", "org.camunda.bpm.webapp:camunda-webapp",
        "org.codehaus.groovy:groovy-all", "org.apache.groovy:groovy", "org.graalvm.js:js-scriptengine", "org.openjdk.nashorn:nashorn-core"
    })
    void theBanNamesIt(String artifact) {
        assertThat(banned(artifact)).isTrue();
    }

    @Test
    void theEngineItselfIsNotBanned() {
        assertThat(banned("org.camunda.bpm:camunda-engine")).isFalse();
        assertThat(banned("org.camunda.bpm.springboot:camunda-bpm-spring-boot-starter")).isFalse();
    }

    @Test
    void noneOfThemIsOnTheClassPath() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(java.io.File.pathSeparator)))
                .map(path -> Path.of(path).getFileName().toString()).toList();
        assertThat(jars).anyMatch(jar -> jar.startsWith("camunda-engine-7"));
        assertThat(jars).noneMatch(jar -> jar.matches("(camunda-engine-rest|camunda-webapp|groovy|js-scriptengine|nashorn).*"));
    }

    private static boolean banned(String artifact) {
        return BANNED.stream().anyMatch(pattern -> artifact.matches(pattern.replace(".", "\\.").replace("*", ".*")));
    }

    private static List<String> read() {
        try {
            return Pattern.compile("<exclude>([^<]+:[^<]+)</exclude>").matcher(Files.readString(Path.of("../pom.xml"))).results()
                    .map(found -> found.group(1)).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
