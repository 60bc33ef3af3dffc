package org.greenlight.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.greenlight.run.OwnSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Plays the life of one financing without a person, through the public API only. Exit code 0 only if our books and the
 * partners' own records agree to the fen; 1 if they do not or a step failed; 2 if the command was not understood.
 */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = "Play a financing from invitation to discharge on the samples, through the public API only")
public class StoryCommand implements Callable<Integer> {

    @Option(names = "--json", description = "one JSON object a line; the last line holds the totals")
    private boolean asJson;

    @Option(names = "--url", description = "play against this running demo system instead of a new one of its own")
    private URI url;

    @Option(names = "--samples", description = "folder of the sample files (default: engine-app/samples if it exists, else those in the jar)")
    private Path samples;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Narrator narrator = new Narrator(out, json, asJson);
        Samples files = new Samples(folder(), json);
        try {
            if (url != null) {
                return play(url, files, narrator, json);
            }
            try (OwnSystem system = new OwnSystem()) {
                return play(system.address(), files, narrator, json);
            }
        } catch (StoryFailed failed) {
            System.err.println("The story stops: " + failed.getMessage());
            return 1;
        }
    }

    private static int play(URI address, Samples samples, Narrator narrator, ObjectMapper json) {
        return new Story(address, samples, narrator, json).play() ? 0 : 1;
    }

    private Path folder() {
        if (samples != null) {
            return samples;
        }
        Path here = Path.of("engine-app", "samples");
        return Files.isDirectory(here) ? here : null;
    }
}
