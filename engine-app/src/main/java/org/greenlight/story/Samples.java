package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample files: from a folder, or those that were packed into the jar. */
final class Samples {

    private final Path folder;
    private final ObjectMapper json;

    /** @param folder null for the samples in the jar */
    Samples(Path folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    byte[] bytes(String name) {
        try (InputStream in = folder == null ? Samples.class.getResourceAsStream("/samples/" + name) : Files.newInputStream(folder.resolve(name))) {
            if (in == null) {
                throw new StoryFailed("The sample " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + name + " is not readable", e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).strip();
    }

    JsonNode json(String name) {
        try {
            return json.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + name + " is no JSON", e);
        }
    }
}
