package org.greenlight.workbench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The message files as data, for the scripts of the pages: words stand in one place only. */
@RestController
class TextsController {

    private final Map<String, String> english;
    private final Map<String, String> chinese;

    TextsController() throws IOException {
        Map<String, String> all = new TreeMap<>();
        Map<String, String> translated = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            read(file, file.getFilename().contains("_zh") ? translated : all);
        }
        this.english = Map.copyOf(all);
        Map<String, String> shown = new TreeMap<>(all);
        shown.putAll(translated);
        this.chinese = Map.copyOf(shown);
    }

    @GetMapping("/texts.json")
    Map<String, String> texts(@RequestParam String lang) {
        return lang.startsWith("zh") ? chinese : english;
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        into.putAll(texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("problem."))
                .collect(Collectors.toMap(key -> key, texts::getProperty)));
    }
}
