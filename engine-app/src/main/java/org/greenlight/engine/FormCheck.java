package org.greenlight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenlight.engine.FormRejected.FieldProblem;

/**
 * Checks a submission against the form it belongs to, because a browser's check binds nobody. Reads Camunda Forms
 * (form-js, schema version 16): required, length, pattern, least and greatest, type, options. A field that the form does
 * not have, or shows only, is refused rather than ignored. So is a field that its condition hid: nobody has seen what it says.
 */
final class FormCheck {

    private static final Set<String> NO_INPUT =
            Set.of("text", "html", "image", "separator", "spacer", "button", "table", "iframe", "expression", "documentPreview");

    /** Digits of a number; {@code 1e999999999} would be a gigabyte of zeros once it is written out. */
    private static final int LONGEST_NUMBER = 40;

    /** A component with a value of its own, and whether it or a group around it was hidden. */
    private record Field(JsonNode form, boolean hidden) {}

    private final Map<String, ?> shown;
    private final List<FieldProblem> problems = new ArrayList<>();

    private FormCheck(Map<String, ?> shown) {
        this.shown = shown;
    }

    /**
     * The values that may go on to the aggregate; a field that was left empty is not among them.
     *
     * @param schema the deployed form
     * @param shown the data the form was filled with, in which {@code valuesKey} options are looked up
     * @throws FormRejected naming every field at fault
     */
    static Map<String, Object> check(JsonNode schema, Map<String, ?> shown, Map<String, ?> submitted) {
        FormCheck check = new FormCheck(shown == null ? Map.of() : shown);
        Map<String, Object> accepted = check.checkAll(schema.path("components"), submitted, check.shown, "");
        if (!check.problems.isEmpty()) {
            throw new FormRejected(check.problems);
        }
        return accepted;
    }

    /** @param around what the conditions of these fields may ask beside their own values */
    private Map<String, Object> checkAll(JsonNode components, Map<String, ?> submitted, Map<String, ?> around, String prefix) {
        Map<String, Object> data = new HashMap<>(around);
        data.putAll(submitted);
        Map<String, Field> fields = new LinkedHashMap<>();
        collect(components, data, false, fields);
        submitted.keySet().stream().filter(name -> !fields.containsKey(name)).forEach(name -> wrong(prefix + name, "unknown", null));
        Map<String, Object> accepted = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Object value = field.hidden() ? absent(submitted.get(name), prefix + name) : checkOne(field.form(), submitted.get(name), data, prefix + name);
            if (value != null) {
                accepted.put(name, value);
            }
        });
        return accepted;
    }

    /** The components with a value of their own. A group without a path only arranges its fields on the page. */
    private static void collect(JsonNode components, Map<String, Object> data, boolean groupHidden, Map<String, Field> fields) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            boolean hidden = groupHidden || FormConditions.hides(component, data);
            if (type.equals("group") && component.path("path").asText().isEmpty()) {
                collect(component.path("components"), data, hidden, fields);
            } else if (type.equals("group") || type.equals("dynamiclist")) {
                fields.put(component.path("path").asText(), new Field(component, hidden));
            } else if (!NO_INPUT.contains(type) && !component.path("key").asText().isEmpty()) {
                fields.put(component.path("key").asText(), new Field(component, hidden));
            }
        }
    }

    private Object absent(Object value, String name) {
        return isEmpty(value) || value instanceof Map<?, ?> group && group.isEmpty() ? null : wrong(name, "hidden", null);
    }

    private Object checkOne(JsonNode field, Object value, Map<String, Object> data, String name) {
        String type = field.path("type").asText();
        if (type.equals("group")) {
            return value == null || value instanceof Map
                    ? checkAll(field.path("components"), mapOf(value), data, name + ".")
                    : wrong(name, "type", null);
        }
        if (type.equals("dynamiclist")) {
            return checkList(field, value, data, name);
        }
        if (isEmpty(value)) {
            return required(field) ? wrong(name, "required", null) : null;
        }
        if (field.path("disabled").asBoolean() || field.path("readonly").asBoolean()) {
            return wrong(name, "read-only", null);
        }
        return switch (type) {
            case "number" -> number(field, value, name);
            case "checkbox" -> checkbox(field, value, name);
            case "select", "radio" -> option(field, value, name);
            case "checklist", "taglist" -> options(field, value, name);
            case "datetime" -> dateOrTime(field, value, name);
            default -> text(field, value, name);
        };
    }

    private Object checkList(JsonNode field, Object value, Map<String, Object> data, String name) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> entries) || !entries.stream().allMatch(Map.class::isInstance)) {
            return wrong(name, "type", null);
        }
        List<Object> accepted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            accepted.add(checkAll(field.path("components"), mapOf(entries.get(i)), data, name + "[" + i + "]."));
        }
        return accepted;
    }

    private Object text(JsonNode field, Object value, String name) {
        if (!(value instanceof String text)) {
            return wrong(name, "type", null);
        }
        JsonNode rule = field.path("validate");
        int length = text.codePointCount(0, text.length());
        if (rule.has("minLength") && length < rule.get("minLength").asInt()) {
            return wrong(name, "min-length", rule.get("minLength").asText());
        }
        if (rule.has("maxLength") && length > rule.get("maxLength").asInt()) {
            return wrong(name, "max-length", rule.get("maxLength").asText());
        }
        String pattern = switch (rule.path("validationType").asText()) {
            case "email" -> "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
            case "phone" -> "(\\+|00)\\d[\\d ()/-]{5,20}";
            default -> rule.path("pattern").asText();
        };
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return wrong(name, "pattern", rule.path("validationType").asText(pattern));
        }
        return text;
    }

    private Object number(JsonNode field, Object value, String name) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return wrong(name, "type", null);
        }
        if (Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            return wrong(name, "type", null);
        }
        JsonNode rule = field.path("validate");
        if (rule.has("min") && number.compareTo(new BigDecimal(rule.get("min").asText())) < 0) {
            return wrong(name, "min", rule.get("min").asText());
        }
        if (rule.has("max") && number.compareTo(new BigDecimal(rule.get("max").asText())) > 0) {
            return wrong(name, "max", rule.get("max").asText());
        }
        if (field.has("decimalDigits") && number.stripTrailingZeros().scale() > field.get("decimalDigits").asInt()) {
            return wrong(name, "decimals", field.get("decimalDigits").asText());
        }
        return number.toPlainString();
    }

    private Object checkbox(JsonNode field, Object value, String name) {
        if (!(value instanceof Boolean ticked)) {
            return wrong(name, "type", null);
        }
        return required(field) && !ticked ? wrong(name, "required", null) : ticked;
    }

    private Object option(JsonNode field, Object value, String name) {
        return optionsOf(field).contains(value.toString()) ? value : wrong(name, "option", String.valueOf(value));
    }

    private Object options(JsonNode field, Object value, String name) {
        if (!(value instanceof List<?> chosen)) {
            return wrong(name, "type", null);
        }
        List<String> known = optionsOf(field);
        return chosen.stream().filter(one -> !known.contains(String.valueOf(one))).findFirst()
                .map(stranger -> wrong(name, "option", String.valueOf(stranger)))
                .orElse(value);
    }

    /** Options stand in the form itself, or in the data that the form was filled with. */
    private List<String> optionsOf(JsonNode field) {
        List<String> known = new ArrayList<>();
        field.path("values").forEach(option -> known.add(option.path("value").asText()));
        if (shown.get(field.path("valuesKey").asText()) instanceof Iterable<?> given) {
            given.forEach(option -> known.add(String.valueOf(option instanceof Map<?, ?> entry ? entry.get("value") : option)));
        }
        return known;
    }

    private Object dateOrTime(JsonNode field, Object value, String name) {
        String text = value.toString();
        try {
            switch (field.path("subtype").asText("date")) {
                case "time" -> DateTimeFormatter.ofPattern("HH:mm[:ss][XXX]").parse(text);
                case "datetime" -> DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][XXX]").parse(text);
                default -> LocalDate.parse(text);
            }
            return text;
        } catch (DateTimeParseException e) {
            return wrong(name, "type", null);
        }
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean()
                && !field.path("disabled").asBoolean() && !field.path("readonly").asBoolean();
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> mapOf(Object value) {
        return value == null ? Map.of() : (Map<String, ?>) value;
    }

    private Object wrong(String field, String code, String limit) {
        problems.add(new FieldProblem(field, code, limit));
        return null;
    }
}
