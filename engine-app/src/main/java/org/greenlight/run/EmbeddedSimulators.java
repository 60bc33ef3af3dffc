package org.greenlight.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.greenlight.simulators.Settings;
import org.greenlight.simulators.Simulators;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The partners of the embedded run, on a port and with a durable record of their own, reached over HTTP like real ones.
 * They know the samples. {@code greenlight.partners.base-uri} names partners elsewhere instead.
 */
@Configuration
@Profile("demo")
@ConditionalOnProperty(name = "greenlight.partners.base-uri", matchIfMissing = true, havingValue = EmbeddedSimulators.INSIDE)
class EmbeddedSimulators {

    static final String INSIDE = "embedded";

    private static final String SAMPLES = "samples/";

    @Bean(destroyMethod = "")
    Simulators simulators(EmbeddedServers servers) {
        return servers.simulators();
    }

    static Simulators start(Path data) throws IOException {
        Path world = unpackSamples(data.resolve("samples"));
        return Simulators.start(new Settings(0, data.resolve("simulators"), world, null));
    }

    @Bean
    Partners.Addresses partnersInside(Simulators simulators) {
        return Partners.Addresses.under(URI.create("http://127.0.0.1:" + simulators.port()));
    }

    private static Path unpackSamples(Path folder) throws IOException {
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath:" + SAMPLES + "**/*.*")) {
            String url = sample.getURL().toString();
            String name = URLDecoder.decode(url.substring(url.lastIndexOf(SAMPLES) + SAMPLES.length()), StandardCharsets.UTF_8);
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = sample.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }
}
