package org.greenlight.run;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the one address to open, once everything is ready. */
@Component
@ConditionalOnProperty(name = "greenlight.welcome", matchIfMissing = true)
@Order(Ordered.LOWEST_PRECEDENCE)
class Welcome implements ApplicationRunner {

    private final ServletWebServerApplicationContext context;

    Welcome(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.printf("%n  Greenlight is ready: http://localhost:%d%n%n", context.getWebServer().getPort());
    }
}
