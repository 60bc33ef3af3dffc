package org.greenlight.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.greenlight.models.Page;

/**
 * The fields of forms and the code behind them. What a form shows is a word of the package whose bean gives the task's data; what a
 * person fills in is a word of the package whose step takes it; and what a step asks a submission for is a field of one of the
 * package's forms. A numbered field, as {@code ownerName2}, may be put together from its word and its number.
 */
final class FieldRules {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\.");
    private static final Pattern SHOWN_IN_TEXT = Pattern.compile("\\{\\{\\s*(\\w+)");
    private static final Set<String> NO_INPUT = Set.of("text", "html", "image", "separator", "spacer", "button", "table", "iframe", "documentPreview");

    private final Product product;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Set<String>> fieldsByPackage = new TreeMap<>();

    FieldRules(Product product) {
        this.product = product;
        for (Page page : product.models().pages()) {
            page.all(UserTask.class).forEach(task -> check(page, task));
            page.all(StartEvent.class).forEach(start -> checkStart(Page.camunda(start, "formRef")));
        }
        product.words().readOfForms().forEach((folder, read) -> read.stream()
                .filter(key -> !fieldsByPackage.getOrDefault(folder, Set.of()).contains(key))
                .forEach(key -> findings.add(folder + ": reads '" + key + "' of a form, and none of its forms has it")));
    }

    List<String> findings() {
        return findings;
    }

    private void check(Page page, UserTask task) {
        String name = Page.camunda(task, "formRef");
        JsonNode form = form(name);
        if (form == null) {
            return;
        }
        Fields fields = Fields.of(form);
        Class<?> facts = Page.property(task, "data").map(this::bean).orElse(null);
        if (facts != null) {
            fields.shown().stream().filter(key -> !saidBeside(facts, key)).forEach(key -> findings.add(
                    page.at(task) + ": " + name + ".form shows '" + key + "', which " + facts.getSimpleName() + " does not give"));
        }
        ExpressionRules.completeListeners(task).stream().map(listener -> bean(listener.getCamundaExpression())).filter(steps -> steps != null).forEach(steps -> {
            fieldsByPackage.computeIfAbsent(steps.getPackageName(), none -> new TreeSet<>()).addAll(fields.filledIn());
            fields.filledIn().stream().filter(key -> !saidBeside(steps, key)).forEach(key -> findings.add(
                    page.at(task) + ": " + steps.getSimpleName() + " does not read '" + key + "' of " + name + ".form"));
        });
    }

    /** What begins a case is taken by the API of the feature, whose package says the form's words too. */
    private void checkStart(String name) {
        JsonNode form = form(name);
        (form == null ? Set.<String>of() : Fields.of(form).filledIn()).stream().filter(key -> !product.words().said(key))
                .forEach(key -> findings.add(name + ".form: nobody reads '" + key + "'"));
    }

    /** Null for none; that a form is missing is told by other rules. */
    private JsonNode form(String name) {
        return name == null ? null : product.models().forms().get(name);
    }

    private Class<?> bean(String expression) {
        Matcher bean = BEAN.matcher(String.valueOf(expression));
        return bean.find() ? product.beans().get(bean.group(1)) : null;
    }

    private boolean saidBeside(Class<?> type, String key) {
        return product.words().saidBeside(type, key) || key.matches(".*\\d") && product.words().saidBeside(type, key.replaceAll("\\d+$", ""));
    }

    /** The keys of a form that are only shown, and those that a person fills in. */
    private record Fields(Set<String> shown, Set<String> filledIn) {

        static Fields of(JsonNode form) {
            Fields fields = new Fields(new TreeSet<>(), new TreeSet<>());
            form.path("components").forEach(fields::add);
            return fields;
        }

        private void add(JsonNode component) {
            component.path("components").forEach(this::add);
            for (String words : List.of("text", "label", "description")) {
                SHOWN_IN_TEXT.matcher(component.path(words).asText()).results().forEach(found -> shown.add(found.group(1)));
            }
            for (String source : List.of("dataSource", "valuesKey")) {
                if (component.has(source)) {
                    shown.add(component.get(source).asText().replaceFirst("^\\s*=\\s*", ""));
                }
            }
            component.path("columns").forEach(column -> shown.add(column.path("key").asText()));
            String key = component.path("key").asText();
            if (!key.isEmpty() && !NO_INPUT.contains(component.path("type").asText())) {
                (component.path("disabled").asBoolean() || component.path("readonly").asBoolean() ? shown : filledIn).add(key);
            }
        }
    }
}
