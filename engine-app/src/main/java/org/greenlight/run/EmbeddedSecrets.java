package org.greenlight.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertiesPropertySource;

/** The embedded run makes its own secrets at the first start and keeps them in the data folder, readable by its user only. */
class EmbeddedSecrets implements EnvironmentPostProcessor, Ordered {

    private static final String BEING_WRITTEN = "secrets.properties.new";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("embedded"))) {
            Path folder = Path.of(environment.getRequiredProperty("greenlight.data"));
            environment.getPropertySources().addLast(new PropertiesPropertySource("embeddedSecrets", secrets(folder)));
        }
    }

    private static Properties secrets(Path folder) {
        Path file = folder.resolve("secrets.properties");
        Properties secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    secrets.load(in);
                }
                return secrets;
            }
            secrets.setProperty("greenlight.database.app-password", random(24));
            secrets.setProperty("greenlight.secret-key", random(32));
            secrets.setProperty("greenlight.channel-token", random(24));
            requireOurs(folder);
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            // Written beside and moved: a run that is killed here leaves all of the secrets or none.
            Path whole = folder.resolve(BEING_WRITTEN);
            Files.deleteIfExists(whole);
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(whole, StandardOpenOption.SYNC)) {
                secrets.store(out, "made at the first start; delete the whole folder to start anew");
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            return secrets;
        } catch (IOException e) {
            throw StartProblem.surroundings("The data folder " + folder.toAbsolutePath().normalize() + " cannot be used (" + e
                    + "); choose another one with --data", e);
        }
    }

    /** A folder without our secrets must be empty: what lies there is somebody else's, and we would write among it. */
    private static void requireOurs(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.anyMatch(file -> !file.endsWith("run.lock") && !file.endsWith(BEING_WRITTEN))) {
                    throw StartProblem.surroundings("The folder " + folder.toAbsolutePath().normalize()
                            + " holds files that are not Greenlight's; choose an empty or a new one with --data", null);
                }
            }
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}
