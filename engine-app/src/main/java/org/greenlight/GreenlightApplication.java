package org.greenlight;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The Spring Boot application; {@link Greenlight} is the command line that starts it. */
@SpringBootApplication
@EnableScheduling
public class GreenlightApplication {}
