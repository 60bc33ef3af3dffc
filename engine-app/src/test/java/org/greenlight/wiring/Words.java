package org.greenlight.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text constants in the sources, by package: process keys that are started, messages that are told, error codes, fields of forms.
 *
 * @param readOfForms the fields that the code asks a {@code Submission} for
 */
record Words(Map<String, Set<String>> byPackage, Map<String, Set<String>> readOfForms) {

    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z][A-Za-z0-9-]*)\"");
    private static final Pattern READ = Pattern.compile("\\b(?:form|submission)\\s*\\.(?:has|text|required|flag|money)\\(\"(\\w+)\"\\)");

    static Words of(Path sources) {
        Map<String, Set<String>> words = new TreeMap<>();
        Map<String, Set<String>> read = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                String folder = sources.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
                collect(TEXT.matcher(Files.readString(file)), words.computeIfAbsent(folder, none -> new HashSet<>()));
                collect(READ.matcher(Files.readString(file)), read.computeIfAbsent(folder, none -> new HashSet<>()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words, read);
    }

    private static void collect(Matcher found, Set<String> into) {
        while (found.find()) {
            into.add(found.group(1));
        }
    }

    /** Only the words of one package. */
    Words within(String wanted) {
        return new Words(Map.of(wanted, byPackage.get(wanted)), Map.of(wanted, readOfForms.get(wanted)));
    }

    boolean said(String word) {
        return byPackage.values().stream().anyMatch(words -> words.contains(word));
    }

    boolean saidBeside(Class<?> type, String word) {
        return byPackage.getOrDefault(type.getPackageName(), Set.of()).contains(word);
    }
}
