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

/** The text constants in the sources, by package: process keys that are started, messages that are told, error codes. */
record Words(Map<String, Set<String>> byPackage) {

    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z][A-Za-z-]*)\"");

    static Words of(Path sources) {
        Map<String, Set<String>> words = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                String folder = sources.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
                Matcher text = TEXT.matcher(Files.readString(file));
                while (text.find()) {
                    words.computeIfAbsent(folder, none -> new HashSet<>()).add(text.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }

    /** Only the words of one package. */
    Words within(String wanted) {
        return new Words(Map.of(wanted, byPackage.get(wanted)));
    }

    boolean said(String word) {
        return byPackage.values().stream().anyMatch(words -> words.contains(word));
    }

    boolean saidBeside(Class<?> type, String word) {
        return byPackage.getOrDefault(type.getPackageName(), Set.of()).contains(word);
    }
}
