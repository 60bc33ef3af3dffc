package org.greenlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every source file: long files, leftovers, and what belongs to one machine only. */
class TidyTest {

    private static final int MOST_LINES = 300;
    private static final Set<String> SKIPPED = Set.of(".git", "target", "node_modules", ".data", ".idea", ".vscode");
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|md|xml|ya?ml|properties|form|bpmn|dmn|m?js|json|sql|html|css|csv|sh)|.*/(\\.npmrc|run|Dockerfile)");
    private static final Map<String, Pattern> LEFTOVERS = new LinkedHashMap<>();

    static {
        // Put together here, so that this file does not find itself.
        LEFTOVERS.put("a leftover marker", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b|// ?XX" + "X"));
        LEFTOVERS.put("a path of one machine", Pattern.compile("(?<![\\w.])/(wo" + "rk/(wt|main|shared)|ro" + "ot/\\.|ho" + "me/\\w+/|Us" + "ers/\\w+/)"));
        LEFTOVERS.put("the address of a package registry", Pattern.compile(
                "\"resol" + "ved\"\\s*:|registry\\.npm" + "js|repo1?\\.mav" + "en|artifac" + "tory|/nex" + "us/"));
        LEFTOVERS.put("an ignored test", Pattern.compile("^\\s*@Dis" + "abled"));
        LEFTOVERS.put("a swallowed exception", Pattern.compile("catch \\(\\w+ \\w+\\) \\{\\s*}"));
    }

    @Test
    void everyFileIsTidy() throws IOException {
        List<String> findings = new ArrayList<>();
        Path top = Path.of("..").toRealPath();
        for (Path file : filesUnder(top)) {
            findings.addAll(findings(top.relativize(file).toString().replace('\\', '/'), Files.readString(file, StandardCharsets.UTF_8)));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            // TO_DO write it                            | a leftover marker
            see /ro_ot/.m2                               | a path of one machine
            open /ho_me/jane/greenlight                  | a path of one machine
            "resol_ved": "https://npm.example.org/x.tgz" | the address of a package registry
            @Dis_abled                                   | an ignored test
            catch (IOException e) {_}                    | a swallowed exception
            """)
    void aLeftoverIsRefused(String line, String finding) {
        assertThat(findings("Some.java", line.replace("_", ""))).containsExactly("Some.java:1: " + finding);
    }

    @Test
    void aLongFileAndAnEmptyNameAreRefused() {
        assertThat(findings("a/Some.java", "\n".repeat(MOST_LINES + 1))).containsExactly("a/Some.java: 301 lines are too long for one file");
        assertThat(findings("a/PriceImpl.java", "")).containsExactly("a/PriceImpl.java: the name says how it is built, not what it is");
    }

    private static List<String> findings(String path, String text) {
        List<String> findings = new ArrayList<>();
        if (path.endsWith(".java")) {
            long lines = text.lines().count();
            if (lines > MOST_LINES) {
                findings.add(path + ": " + lines + " lines are too long for one file");
            }
            if (path.matches(".*(Impl|Dto|DTO|Utils?|Helper|Abstract\\w+Base)\\.java")) {
                findings.add(path + ": the name says how it is built, not what it is");
            }
        }
        LEFTOVERS.forEach((what, pattern) -> {
            Matcher matcher = Pattern.compile(pattern.pattern(), Pattern.MULTILINE).matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count();
                findings.add(path + ":" + Math.max(line, 1) + ": " + what);
            }
        });
        return findings;
    }

    private static List<Path> filesUnder(Path top) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return SKIPPED.contains(folder.getFileName().toString()) && !folder.equals(top)
                            ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (TEXT.matcher(file.toString().replace('\\', '/')).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
