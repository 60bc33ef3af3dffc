package org.greenlight.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.greenlight.models.Models;
import org.greenlight.models.Page;
import org.greenlight.models.TableFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whether every text stands in both languages. */
final class Languages {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    /** Says the name of the language in that language. */
    private static final Set<String> OTHER_LANGUAGE = Set.of("ui.language.other");
    private static final Pattern ELEMENT = Pattern.compile("(<[^>]*>)([^<]+)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(" label=\"([^\"]*)\"");
    private static final String BRAND = "绿航 Greenlight";

    private Languages() {}

    static List<String> findings(Models models) {
        List<String> findings = new ArrayList<>();
        models.messages().forEach((file, english) -> {
            if (!file.endsWith("_zh_CN")) {
                findings.addAll(compare(file, english, models.messages().getOrDefault(file + "_zh_CN", new Properties())));
            }
        });
        models.messages().keySet().stream().filter(file -> file.endsWith("_zh_CN") && !models.messages().containsKey(file.replace("_zh_CN", "")))
                .forEach(file -> findings.add(file + ": has no English file beside it"));
        models.pages().forEach(page -> checkPage(models, page, findings));
        models.tables().forEach(table -> checkTable(models, table, findings));
        models.forms().forEach((form, schema) -> schema.path("components").forEach(component -> checkComponent(models, form, component, findings)));
        return findings;
    }

    private static List<String> compare(String file, Properties english, Properties chinese) {
        List<String> findings = new ArrayList<>();
        Set<String> keys = new TreeSet<>(english.stringPropertyNames());
        keys.addAll(chinese.stringPropertyNames());
        for (String key : keys) {
            String en = english.getProperty(key, "");
            String zh = chinese.getProperty(key, "");
            String at = file + ": " + key;
            if (en.isBlank() || zh.isBlank()) {
                findings.add(at + " has no " + (en.isBlank() ? "English" : "Chinese") + " text");
                continue;
            }
            if (ENGLISH.matcher(en).find() && !CHINESE.matcher(zh).find() && !OTHER_LANGUAGE.contains(key) && en.equals(zh)) {
                findings.add(at + " is not translated: " + zh);
            }
            if (CHINESE.matcher(en).find() && !ENGLISH.matcher(en).find() && !OTHER_LANGUAGE.contains(key)) {
                findings.add(at + " is not English: " + en);
            }
            if (!arguments(en).equals(arguments(zh))) {
                findings.add(at + " has other arguments in Chinese");
            }
            if (!formats(en) || !formats(zh)) {
                findings.add(at + " can not be formatted in " + (formats(en) ? "Chinese" : "English"));
            }
        }
        return findings;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    /** A single apostrophe swallows the arguments after it, silently. */
    private static boolean formats(String text) {
        if (arguments(text).isEmpty()) {
            return true;
        }
        try {
            return new MessageFormat(text).getFormatsByArgumentIndex().length > 0 && !text.replace("''", "").contains("'");
        } catch (IllegalArgumentException notAPattern) {
            return false;
        }
    }

    /** Whatever a diagram says stands in the messages: process.<key>, task.<element id>, flow.<flow id>. */
    private static void checkPage(Models models, Page page, List<String> findings) {
        checkWords(models, page.name(), "process." + page.name(), findings);
        page.nodes().forEach(node -> checkWords(models, page.name(), "task." + node.getId(), findings));
        page.all(SequenceFlow.class).stream().filter(flow -> flow.getName() != null)
                .forEach(flow -> checkWords(models, page.name(), "flow." + flow.getId(), findings));
    }

    /** A table's name stands in the messages; the heads of its columns say "English / 中文" themselves. */
    private static void checkTable(Models models, TableFile table, List<String> findings) {
        checkWords(models, table.name(), "decision." + table.name(), findings);
        Matcher label = LABEL.matcher(table.text());
        while (label.find()) {
            if (!ENGLISH.matcher(label.group(1)).find() || !CHINESE.matcher(label.group(1)).find()) {
                findings.add(table.name() + ".dmn: the column '" + label.group(1) + "' is not named in both languages");
            }
        }
    }

    private static void checkWords(Models models, String model, String key, List<String> findings) {
        for (boolean chinese : List.of(false, true)) {
            if (models.message(key, chinese) == null) {
                findings.add(model + ": " + key + " has no " + (chinese ? "Chinese" : "English") + " text");
            }
        }
    }

    private static void checkComponent(Models models, String form, JsonNode component, List<String> findings) {
        String name = component.path("key").asText(component.path("path").asText(component.path("id").asText()));
        for (String property : List.of("label", "text", "description")) {
            String suffix = property.equals("description") ? ".description" : "";
            checkText(models, form, component.path(property), name + suffix, findings);
        }
        component.path("values").forEach(option -> checkText(models, form, option.path("label"), name + "." + option.path("value").asText(), findings));
        component.path("components").forEach(child -> checkComponent(models, form, child, findings));
    }

    /** A form's text is bilingual itself, or its words stand in the messages under form.<id>.<field> or field.<field>. */
    private static void checkText(Models models, String form, JsonNode text, String name, List<String> findings) {
        if (!text.isTextual() || text.asText().isBlank() || text.asText().startsWith("=")) {
            return;
        }
        String words = text.asText().replaceAll("\\{\\{.*?}}", "");
        if (!ENGLISH.matcher(words).find() && !CHINESE.matcher(words).find()) {
            return;
        }
        for (boolean chinese : List.of(false, true)) {
            boolean said = (chinese ? CHINESE : ENGLISH).matcher(words).find()
                    || models.message("form." + form + "." + name, chinese) != null || models.message("field." + name, chinese) != null;
            if (!said) {
                findings.add(form + ".form: '" + words + "' has no " + (chinese ? "Chinese" : "English") + " text");
            }
        }
    }

    /** The pages, without the generated documents that are written in the language of the law. */
    static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        try {
            for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*.html")) {
                pages.put(page.getFilename(), page.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** Texts that stand in the page itself and that no message replaces. */
    static List<String> ownTexts(String html) {
        List<String> own = new ArrayList<>();
        Matcher element = ELEMENT.matcher(html.replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>", ""));
        while (element.find()) {
            String text = element.group(2).replaceAll("&#?\\w+;|\\[\\[.*?]]", "").trim();
            boolean worded = ENGLISH.matcher(text).find() || CHINESE.matcher(text).find();
            if (worded && !element.group(1).contains("th:text") && !element.group(1).contains("th:utext") && !text.equals(BRAND)) {
                own.add(text);
            }
        }
        return own;
    }
}
