package org.greenlight.engine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/**
 * Makes {@code form} in the diagrams mean what the person who completes the task right now has sent. It is a bean that
 * lives for the completion only, not a process variable: even a transient variable needs a serializer.
 */
@Configuration
class Submitting {

    private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

    @Bean("form")
    @Scope("prototype")
    Submission form() {
        Submission current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("No task is being completed, so there is no form");
        }
        return current;
    }

    static void with(Submission submission, Runnable completion) {
        Submission before = CURRENT.get();
        CURRENT.set(submission);
        try {
            completion.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
