package org.greenlight.engine;

import java.time.Clock;
import org.greenlight.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the business; whoever needs real time says so by name. */
@Configuration
class ClockConfiguration {

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(Clock.systemUTC());
    }
}
