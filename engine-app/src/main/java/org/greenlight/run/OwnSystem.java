package org.greenlight.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.greenlight.GreenlightApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A system for one command, in a temporary folder on free ports, its log in that folder; nothing is left when it is closed. */
public final class OwnSystem implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext context;

    public OwnSystem() throws IOException {
        folder = Files.createTempDirectory("greenlight-own");
        SpringApplication application = new SpringApplication(GreenlightApplication.class);
        application.setLogStartupInfo(false);
        context = application.run(
                "--server.port=0", "--spring.profiles.active=embedded,demo", "--greenlight.data=" + folder, "--greenlight.welcome=false",
                "--logging.threshold.console=off", "--logging.file.name=" + folder.resolve("greenlight.log"));
    }

    public URI address() {
        return URI.create("http://localhost:" + ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
