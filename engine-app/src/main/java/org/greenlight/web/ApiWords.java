package org.greenlight.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words of the API: one name means one thing wherever it stands. {@code api-words.properties}: meaning, and after a bar an example. */
@Component
class ApiWords {

    private final Properties words = new Properties();

    ApiWords() {
        try (Reader in = new InputStreamReader(new ClassPathResource("api-words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for a word without a meaning; the test of the API's description refuses such a one. */
    String meaning(String name) {
        String entry = words.getProperty(name);
        return entry == null ? null : entry.split("\\|", 2)[0].trim();
    }

    String example(String name) {
        String entry = words.getProperty(name, "");
        return entry.contains("|") ? entry.split("\\|", 2)[1].trim() : null;
    }
}
