package org.greenlight.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Reads every setting that a person may give before anything is started with it, so that a slip of the pen is told by its
 * name in one line. Wherever a setting came from, its name and the variable that sets it are both told.
 */
class SettingsCheck implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, SettingKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("server.port", SettingKind.PORT);
        KINDS.put("greenlight.data", SettingKind.FOLDER);
        KINDS.put("spring.datasource.url", SettingKind.DATABASE);
        KINDS.put("spring.flyway.url", SettingKind.DATABASE);
        KINDS.put("spring.kafka.bootstrap-servers", SettingKind.BROKERS);
        KINDS.put("greenlight.public-uri", SettingKind.WEB_ADDRESS);
        KINDS.put("greenlight.partners.base-uri", SettingKind.PARTNERS);
        KINDS.put("greenlight.secret-key", SettingKind.KEY);
        for (String duration : List.of("partners.connect-timeout", "partners.answer-timeout", "dispatcher.poll", "dispatcher.lease",
                "dispatcher.settling", "dispatcher.first-pause", "inbox.poll", "trail.seal-every", "trail.relay-every")) {
            KINDS.put("greenlight." + duration, SettingKind.DURATION);
        }
        KINDS.put("greenlight.dispatcher.workers", SettingKind.COUNT);
        KINDS.put("greenlight.registration.margin-months", SettingKind.COUNT);
        for (String flag : List.of("movable-clock", "engine.database-history", "welcome")) {
            KINDS.put("greenlight." + flag, SettingKind.FLAG);
        }
    }

    /** What has no default when nothing is embedded. */
    private static final List<String> NEEDED = List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
            "spring.kafka.bootstrap-servers", "greenlight.database.app-password", "greenlight.secret-key", "greenlight.partners.base-uri");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        KINDS.forEach((name, kind) -> check(name, kind, environment.getProperty(name)));
        if (!environment.acceptsProfiles(Profiles.of("embedded"))) {
            List<String> missing = NEEDED.stream().filter(name -> environment.getProperty(name, "").isBlank()).map(SettingsCheck::variable).toList();
            if (!missing.isEmpty()) {
                throw StartProblem.setting("Without the profile 'embedded' these settings are needed and missing: " + String.join(", ", missing)
                        + "; docker-compose.yml shows all of them");
            }
        }
    }

    private static void check(String name, SettingKind kind, String value) {
        if (value != null && !kind.understands(value.trim())) {
            String shown = kind.isSecret() ? "" : " is '" + (value.length() > 80 ? value.substring(0, 80) + "..." : value) + "'";
            throw StartProblem.setting("The setting " + name + " (" + variable(name) + ")" + shown + " and must be " + kind.description());
        }
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 5;
    }
}
