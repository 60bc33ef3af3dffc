package org.greenlight.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Processes, decisions, forms and messages of one place, read without Spring and without an engine. Reading validates
 * each process and decision against its schema; a file that is not valid ends the reading with its name.
 */
public record Models(List<Page> pages, List<TableFile> tables, Map<String, JsonNode> forms, Map<String, Properties> messages) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Models PRODUCT = of(contents());

    /** What the product ships. */
    public static Models ofTheProduct() {
        return PRODUCT;
    }

    /** @param contents path to text; the ending tells what it is */
    public static Models of(Map<String, String> contents) {
        List<Page> pages = new ArrayList<>();
        List<TableFile> tables = new ArrayList<>();
        Map<String, JsonNode> forms = new TreeMap<>();
        Map<String, Properties> messages = new TreeMap<>();
        contents.forEach((path, text) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            String name = file.substring(0, file.lastIndexOf('.'));
            try {
                switch (file.substring(file.lastIndexOf('.') + 1)) {
                    case "bpmn" -> pages.add(new Page(name, text, Bpmn.readModelFromStream(stream(text))));
                    case "dmn" -> tables.addAll(TableFile.of(name, text, Dmn.readModelFromStream(stream(text))));
                    case "form" -> forms.put(name, JSON.readTree(text));
                    case "properties" -> messages.put(name, properties(text));
                    default -> throw new AssertionError("no model: " + path);
                }
            } catch (IOException | RuntimeException notValid) {
                throw new AssertionError(file + " is not valid: " + notValid, notValid);
            }
        });
        return new Models(pages, tables, forms, messages);
    }

    public Optional<Page> page(String process) {
        return pages.stream().filter(page -> page.name().equals(process)).findFirst();
    }

    public Optional<TableFile> table(String decision) {
        return tables.stream().filter(table -> table.name().equals(decision)).findFirst();
    }

    /** The text of a key in English ({@code chinese} false) or Chinese, or null. */
    public String message(String key, boolean chinese) {
        return messages.entrySet().stream()
                .filter(file -> file.getKey().endsWith("_zh_CN") == chinese)
                .map(file -> file.getValue().getProperty(key))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String pattern : List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form", "messages/*.properties")) {
            try {
                for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                    contents.put(resource.getURL().getPath(), resource.getContentAsString(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
