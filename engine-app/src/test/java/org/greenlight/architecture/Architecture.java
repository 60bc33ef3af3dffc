package org.greenlight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What code may use what. The one place where the features and their order are listed. */
final class Architecture {

    /** A feature reads only features before it. */
    static final List<String> FEATURES = List.of(
            "kernel", "party", "effects", "parameters", "programme", "carbon", "assessment", "receivable", "financing", "collateral", "settlement",
            "monitoring", "trail", "workbench");

    /** Beside the features: the engine's set-up, the doors of the web, how the product is run, and its story. */
    static final List<String> BESIDE = List.of("engine", "web", "run", "story");

    private static final Set<String> OUTSIDE_CLOCKS =
            Set.of("java.time.LocalDate", "java.time.LocalDateTime", "java.time.Instant", "java.time.ZonedDateTime", "java.time.OffsetDateTime");

    private final String root;
    private final Set<String> beansOfModels;

    /** @param beansOfModels the names that expressions of the models call, by reflection and so only where class and method are public */
    Architecture(String root, Set<String> beansOfModels) {
        this.root = root;
        this.beansOfModels = beansOfModels;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("a feature reads only features before it", classes().that().resideInAnyPackage(packages(FEATURES)).should(readOnlyFeaturesBefore()));
        rules.put("only the engine's own package, XProcess and XSteps use Camunda", noClasses()
                .that(not(in("engine"))).and(not(touchesTheEngine()))
                .should().dependOnClassesThat().resideInAPackage("org.camunda.."));
        rules.put("a feature reaches the engine by XProcess and XSteps only", classes().that().resideInAnyPackage(packages(FEATURES))
                .and(not(in("workbench"))).and(not(touchesTheEngine())).should(useNothingOfTheEngineButSubmissions()));
        rules.put("nobody sleeps", noClasses().should().callMethod(Thread.class, "sleep", long.class));
        rules.put("dates are java.time; only XFacts answer the engine's timers with a Date", noClasses()
                .that().resideInAnyPackage(packages(FEATURES)).and().haveSimpleNameNotEndingWith("Facts").and(not(in("workbench")))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date"));
        rules.put("beans get what they need through their constructor", noFields()
                .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould().beAnnotatedWith("jakarta.inject.Inject").orShould().beAnnotatedWith("jakarta.annotation.Resource"));
        rules.put("amounts and masses are exact", fields().that().areDeclaredInClassesThat().resideInAnyPackage(packages(FEATURES))
                .should().notHaveRawType(double.class).andShould().notHaveRawType(float.class)
                .andShould().notHaveRawType(Double.class).andShould().notHaveRawType(Float.class));
        rules.put("time comes from a clock", classes().that(not(in("engine"))).and(not(in("run"))).and(not(in("effects")))
                .should(askNoSystemClock()));
        rules.put("a class is public only if another package uses it", classes().that().arePublic().and().areTopLevelClasses()
                .and(not(isSaidToTheWorld())).should(beUsedByAnotherPackage()));
        return rules;
    }

    /** What is public for others than our Java: the command line, beans that models call, a feature's events, which the trail publishes. */
    private DescribedPredicate<JavaClass> isSaidToTheWorld() {
        return DescribedPredicate.describe("said to the world", type -> type.getPackageName().equals(root)
                || beansOfModels.contains(Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1))
                || type.isInterface() && type.isAssignableTo("org.greenlight.kernel.DomainEvent"));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return condition("be used by another package", (type, events) -> {
            boolean used = type.getDirectDependenciesToSelf().stream()
                    .anyMatch(dependency -> !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
            if (!used) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is public, and only its own package uses it"));
            }
        });
    }

    private String[] packages(List<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> in(String part) {
        return JavaClass.Predicates.resideInAPackage(root + "." + part + "..");
    }

    /** {@code XProcess} and {@code XSteps} of a feature, with what is nested in them. */
    private static DescribedPredicate<JavaClass> touchesTheEngine() {
        return DescribedPredicate.describe("XProcess or XSteps", type -> {
            String name = type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
            return name.endsWith("Process") || name.endsWith("Steps");
        });
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }

    private int rank(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? FEATURES.indexOf(name.substring(root.length() + 1).split("\\.")[0]) : -1;
    }

    private ArchCondition<JavaClass> readOnlyFeaturesBefore() {
        return condition("read only features before it", (type, events) -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> rank(dependency.getTargetClass()) > rank(type))
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
    }

    /** A {@code Submission} is what a person sent; parsing it needs no engine. */
    private ArchCondition<JavaClass> useNothingOfTheEngineButSubmissions() {
        return condition("use nothing of the engine but submissions", (type, events) -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> in("engine").test(dependency.getTargetClass()))
                .filter(dependency -> !dependency.getTargetClass().getSimpleName().equals("Submission"))
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
    }

    private static ArchCondition<JavaClass> askNoSystemClock() {
        return condition("ask no system clock", (type, events) -> type.getMethodCallsFromSelf().stream()
                .filter(call -> OUTSIDE_CLOCKS.contains(call.getTargetOwner().getName()) && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream().noneMatch(parameter -> parameter.getName().equals("java.time.Clock")))
                .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription()))));
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }

    /** The package right under the root that a class lies in; empty for the root itself. */
    String part(JavaClass type) {
        String rest = type.getPackageName().substring(root.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }
}
