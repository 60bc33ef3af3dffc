package org.greenlight.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenlight.kernel.DomainEvent;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes the AsyncAPI document: the head from a file, one message for every event that the application's classes declare. */
final class AsyncApi {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final ApiWords words = new ApiWords();

    String document() {
        Map<String, Object> document = new Yaml().load(read(Path.of("src", "test", "resources", "docs", "asyncapi-head.yaml")));
        Map<String, Object> messages = at(at(document, "components"), "messages");
        Map<String, Object> schemas = at(at(document, "components"), "schemas");
        events().forEach((type, event) -> {
            messages.put(type, message(type, event));
            schemas.put(type, payload(event));
            for (String channel : List.of("trail", "events")) {
                at(at(at(document, "channels"), channel), "messages").put(type, Map.of("$ref", "#/components/messages/" + type));
            }
        });
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setWidth(140);
        style.setSplitLines(true);
        return "# Generated from the events of the application; AsyncApiTest says how to write it anew.\n" + new Yaml(style).dump(document);
    }

    /** By the word of {@code Trail}: feature and name. */
    static Map<String, Class<?>> events() {
        Map<String, Class<?>> events = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.greenlight")) {
            if (type.isAssignableTo(DomainEvent.class) && type.isRecord()) {
                String[] packages = type.getPackageName().split("\\.");
                events.put(packages[packages.length - 1] + "." + type.getSimpleName(), type.reflect());
            }
        }
        return events;
    }

    private Map<String, Object> message(String type, Class<?> event) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("name", "org.greenlight." + type);
        message.put("title", title(event));
        String described = javadoc(event);
        message.put("summary", described == null ? title(event) : described);
        message.put("traits", List.of(Map.of("$ref", "#/components/messageTraits/trailRecord")));
        message.put("payload", Map.of("$ref", "#/components/schemas/" + type));
        return message;
    }

    private static String title(Class<?> event) {
        String[] parts = WORD.split(event.getSimpleName());
        StringBuilder title = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            title.append(' ').append(parts[i].toLowerCase());
        }
        return title.toString();
    }

    private Map<String, Object> payload(Class<?> event) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", Stream.of(event.getRecordComponents()).map(RecordComponent::getName)
                .filter(name -> name.equals("caseId") || name.equals("parties")).toList());
        schema.put("additionalProperties", false);
        for (RecordComponent component : event.getRecordComponents()) {
            Map<String, Object> property = new LinkedHashMap<>(schema(component.getGenericType()));
            String meaning = words.meaning(component.getName());
            if (meaning != null) {
                property.put("description", meaning);
            }
            properties.put(component.getName(), property);
        }
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? Map.of("type", "object")
                    : ordered("type", "array", "items", schema(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> known && known.isRecord() && !known.getPackageName().endsWith("kernel")) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (RecordComponent component : known.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getGenericType()));
            }
            return ordered("type", "object", "properties", properties);
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return ordered("type", "string", "enum", Stream.of(known.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList());
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "UUID" -> ordered("type", "string", "format", "uuid");
            case "Instant" -> ordered("type", "string", "format", "date-time");
            case "LocalDate" -> ordered("type", "string", "format", "date");
            case "int", "long", "Integer", "Long", "BasisPoints" -> Map.of("type", "integer");
            case "boolean", "Boolean" -> Map.of("type", "boolean");
            case "String", "Money" -> Map.of("type", "string");
            case "Object" -> Map.of();
            default -> throw new IllegalStateException("No JSON form known for " + type);
        };
    }

    private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(two, second);
        return map;
    }

    /** The first sentence of what stands above the record in its source, without tags. */
    private static String javadoc(Class<?> event) {
        Class<?> outer = event.getEnclosingClass() == null ? event : event.getEnclosingClass();
        String source = read(Path.of("src", "main", "java", outer.getName().replace('.', '/') + ".java"));
        Matcher comment = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record " + event.getSimpleName() + "\\(", Pattern.DOTALL).matcher(source);
        if (!comment.find()) {
            return null;
        }
        String text = comment.group(1).replaceAll("\\n\\s*\\*", " ").replaceAll("(?s)\\s@param.*", "").replaceAll("\\{@\\w+ ([^}]*)}", "$1");
        return text.replaceAll("\\s+", " ").trim();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    static List<String> addresses(Map<String, Object> document) {
        List<String> addresses = new ArrayList<>();
        at(document, "channels").values().forEach(channel -> addresses.add(((Map<?, ?>) channel).get("address").toString()));
        return addresses;
    }
}
