package org.greenlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The product keeps the architecture, and each rule refuses the classes under {@code wrong} that break it. */
class ArchitectureTest {

    private static final String ROOT = "org.greenlight";
    private static final String WRONG = "org.greenlight.architecture.wrong";
    private static final Set<String> BEANS = beansOfModels();
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .withImportOption(location -> !location.contains("/connectors/") && !location.contains("/verifier/"))
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theProductKeepsEachRule() {
        return new Architecture(ROOT, BEANS).rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleRefusesWhatBreaksIt() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
        return new Architecture(WRONG, Set.of()).rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(
                rule.getKey(),
                () -> assertThatThrownBy(() -> rule.getValue().check(wrong)).isInstanceOf(AssertionError.class).hasMessageContaining(WRONG)));
    }

    @Test
    void theListedPackagesAreThoseThatExist() {
        Architecture architecture = new Architecture(ROOT, BEANS);
        Set<String> parts = PRODUCT.stream().map(architecture::part).filter(part -> !part.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(Architecture.FEATURES);
        listed.addAll(Architecture.BESIDE);
        assertThat(parts).as("a listed package without classes would let its rules pass unseen").isEqualTo(listed);
    }

    /** The names before a dot in the expressions of the models. */
    private static Set<String> beansOfModels() {
        try (Stream<Path> models = Files.walk(Path.of("..", "processes", "src", "main", "resources", "processes"))) {
            Set<String> beans = new TreeSet<>();
            for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Pattern.compile("[$#]\\{[^}]*}").matcher(Files.readString(model)).results()
                        .flatMap(expression -> Pattern.compile("\\b([a-z]\\w*)\\.\\w+\\(").matcher(expression.group()).results())
                        .forEach(call -> beans.add(call.group(1)));
            }
            return beans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
