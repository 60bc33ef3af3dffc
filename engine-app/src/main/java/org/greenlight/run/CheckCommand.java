package org.greenlight.run;

import java.util.concurrent.Callable;
import org.springframework.util.StopWatch;
import picocli.CommandLine.Command;

/** Shows that everything inside the jar comes up on this machine, without touching any data. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Start a system in a temporary folder, say how long it took to be ready, and end it again")
public class CheckCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        StopWatch watch = new StopWatch();
        watch.start();
        try (OwnSystem system = new OwnSystem()) {
            watch.stop();
            System.out.printf("Everything starts on this machine: ready in %.0f s%n", watch.getTotalTimeSeconds());
        }
        return 0;
    }
}
