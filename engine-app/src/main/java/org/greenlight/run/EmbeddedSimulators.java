package org.greenlight.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.AccountPrincipals;
import org.greenlight.simulators.Settings;
import org.greenlight.simulators.Simulators;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The partners of the demo run, on a port and with a durable record of their own, reached over HTTP like real ones. They
 * know the samples. {@code greenlight.partners.base-uri} names partners elsewhere instead.
 */
@Configuration
@Profile("demo")
@ConditionalOnProperty(name = "greenlight.partners.base-uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedSimulators {

    private static final String SAMPLES = "samples/";

    @Bean(destroyMethod = "close")
    Simulators simulators(@Value("${greenlight.data}") Path data) throws IOException {
        Path world = unpackSamples(data.resolve("samples").toAbsolutePath());
        return Simulators.start(new Settings(0, data.resolve("simulators").toAbsolutePath(), world, null));
    }

    @Bean
    Partners.Addresses partnersInside(Simulators simulators) {
        return Partners.Addresses.under(URI.create("http://127.0.0.1:" + simulators.port()));
    }

    @Bean
    Neighbourhood neighbourhood(Simulators simulators, BusinessClock clock, AccountPrincipals principals, @Value("${greenlight.demo.password}") String password) {
        return new Neighbourhood(simulators, clock, principals, password);
    }

    /** Keeps the partners in the same business time, and tells the bank where to report credits. */
    static class Neighbourhood {

        private final Simulators simulators;
        private final BusinessClock clock;
        private final AccountPrincipals principals;
        private final String password;
        private volatile int port;

        Neighbourhood(Simulators simulators, BusinessClock clock, AccountPrincipals principals, String password) {
            this.simulators = simulators;
            this.clock = clock;
            this.principals = principals;
            this.password = password;
        }

        @EventListener
        void listening(ServletWebServerInitializedEvent event) {
            if (event.getApplicationContext().getServerNamespace() == null) {
                port = event.getWebServer().getPort();
            }
        }

        /** Once the channel's account exists, its token opens our side to the bank's reports. */
        @EventListener
        void ready(org.springframework.boot.context.event.ApplicationReadyEvent event) {
            Optional<AccountPrincipals.IssuedToken> channel = principals.tokenFor(DemoPeople.BANK_CHANNEL, password);
            channel.ifPresent(issued ->
                    simulators.webhook(URI.create("http://127.0.0.1:" + port + "/api/v1/bank-messages"), issued.token()));
        }

        @Scheduled(fixedDelay = 500)
        void sameTime() {
            simulators.moveClock(clock.offset());
        }
    }

    private static Path unpackSamples(Path folder) throws IOException {
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath:" + SAMPLES + "**/*.*")) {
            String url = sample.getURL().toString();
            Path file = folder.resolve(java.net.URLDecoder.decode(url.substring(url.lastIndexOf(SAMPLES) + SAMPLES.length()), java.nio.charset.StandardCharsets.UTF_8));
            Files.createDirectories(file.getParent());
            try (InputStream in = sample.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }
}
