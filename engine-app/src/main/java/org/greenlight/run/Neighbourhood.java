package org.greenlight.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.AccountPrincipals;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The demo run and the simulators around it: keeps them in the same business time, and tells the bank where to report
 * credits. Real partners have neither of these two controls.
 */
@Component
@Tag(name = "Demo run")
@RestController
@Profile("demo")
class Neighbourhood {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbourhood.class);

    /** Well before the channel's token runs out. */
    private static final Duration TOKEN_RENEWAL = Duration.ofHours(6);

    private final URI simulators;
    private final BusinessClock clock;
    private final AccountPrincipals principals;
    private final ServletWebServerApplicationContext context;
    private final ObjectMapper json;
    private final String password;
    private final String publicUri;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private Duration told;
    private Instant introduceAgainAt = Instant.EPOCH;

    Neighbourhood(
            Partners.Addresses partners,
            BusinessClock clock,
            AccountPrincipals principals,
            ServletWebServerApplicationContext context,
            ObjectMapper json,
            @Value("${greenlight.demo.password}") String password,
            @Value("${greenlight.public-uri:}") String publicUri) {
        this.simulators = partners.registry().resolve("/");
        this.clock = clock;
        this.principals = principals;
        this.context = context;
        this.json = json;
        this.password = password;
        this.publicUri = publicUri;
    }

    @Schema(name = "SimulatorsAddress")
    record Address(URI simulators) {}

    /** Where the simulators are, so that their own record can be compared with ours. */
    @Operation(summary = "Read where the simulators of the partners are")
    @GetMapping("/api/v1/demo/partners")
    Address partners() {
        Actor.current().require(Role.OPERATOR);
        return new Address(simulators);
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        introduceAgainAt = Instant.EPOCH;
        keepInTouch();
    }

    @Scheduled(fixedDelay = 500)
    synchronized void keepInTouch() {
        Duration offset = clock.offset();
        if (!offset.equals(told) && tell("/control/clock", Map.of("offset", offset.toString()))) {
            told = offset;
        }
        if (Instant.now().isAfter(introduceAgainAt) && context.getWebServer() != null && context.getWebServer().getPort() > 0) {
            boolean introduced = principals.tokenFor(DemoPeople.BANK_CHANNEL, password)
                    .map(channel -> tell("/control/webhook", Map.of("uri", ourAddress() + "/api/v1/bank-messages", "token", channel.token())))
                    .orElse(false);
            introduceAgainAt = introduced ? Instant.now().plus(TOKEN_RENEWAL) : introduceAgainAt;
        }
    }

    private String ourAddress() {
        return publicUri.isEmpty() ? "http://127.0.0.1:" + context.getWebServer().getPort() : publicUri;
    }

    private boolean tell(String path, Map<String, ?> what) {
        try {
            HttpRequest request = HttpRequest.newBuilder(simulators.resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(what)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                LOG.warn("The simulators at {} answered {} to {}: {}", simulators, answer.statusCode(), path, answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            LOG.warn("The simulators at {} are not reached yet: {}", simulators, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
