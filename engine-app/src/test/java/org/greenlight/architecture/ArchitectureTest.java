package org.greenlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The product keeps the architecture, and each rule refuses the classes under {@code wrong} that break it. */
class ArchitectureTest {

    private static final String ROOT = "org.greenlight";
    private static final String WRONG = "org.greenlight.architecture.wrong";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .withImportOption(location -> !location.contains("/connectors/"))
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theProductKeepsEachRule() {
        return new Architecture(ROOT).rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleRefusesWhatBreaksIt() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
        return new Architecture(WRONG).rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(
                rule.getKey(),
                () -> assertThatThrownBy(() -> rule.getValue().check(wrong)).isInstanceOf(AssertionError.class).hasMessageContaining(WRONG)));
    }

    @Test
    void everyPackageIsAListedFeatureOrOneBesideThem() {
        Architecture architecture = new Architecture(ROOT);
        Set<String> parts = PRODUCT.stream().map(architecture::part).filter(part -> !part.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(Architecture.FEATURES);
        listed.addAll(Architecture.BESIDE);
        assertThat(listed).containsAll(parts);
        assertThat(parts).as("a listed package without classes would let its rules pass unseen").containsAll(LANDED);
    }

    /** Every listed package but the ones that a later issue brings. */
    private static final Set<String> LANDED = Set.of(
            "kernel", "party", "effects", "programme", "carbon", "assessment", "receivable", "financing", "collateral", "settlement", "trail", "engine", "web", "run", "story");
}
