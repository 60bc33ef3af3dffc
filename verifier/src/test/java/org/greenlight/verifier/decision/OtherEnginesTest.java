package org.greenlight.verifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** Every shipped decision gives the same answer by the same rules in Camunda's own FEEL, in KIE DMN and in ours. */
class OtherEnginesTest {

    private static final Path PROCESSES = Path.of("..", "processes", "src", "main", "resources", "processes");

    @TestFactory
    Stream<DynamicTest> everyShippedDecisionIsTheSameInThreeEngines() {
        return files().stream().flatMap(OtherEnginesTest::decisions);
    }

    /** The same for models that hold what the shipped ones may not hold yet: each hit policy, required decisions, each kind of condition. */
    @TestFactory
    Stream<DynamicTest> everyConstructOfTheSubsetIsTheSameInThreeEngines() {
        Model model = new Model()
                .decision("grade", List.of("cap", "score", "notes"), "hitPolicy=\"FIRST\"", "cap:number; points:number | grade:string; step:number",
                        "capped; <= 1; - | \"E\"; -50", "best; not(null); >= 80 | \"A\"; 10", "none; -; null | \"D\"; 0", "rest; 3, 5; - | \"C\"; null")
                .decision("cap", List.of(), "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "credit:string; illegal:boolean | cap:number",
                        "clean; not(\"BLACK\", null); - | 5", "yellow; \"YELLOW\", \"黄\", null; - | 3", "illegal; -; null,true | 1")
                .decision("score", List.of("level", "worst"), "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                        "level:string; worst:number; quality:number | points:number",
                        "score-one; \"ONE\"; -; - | 60", "score-quality; -; -; >= 3, [1..2) | 20", "score-worst; -; not(7, null); - | -15")
                .decision("worst", List.of(), "hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "quality:number | worst:number",
                        "some; ]0..5] | 7", "much; > 3 | 9", "known; not(null) | 2")
                .decision("level", List.of(), "hitPolicy=\"UNIQUE\"", "k:number; paid:boolean | level:string",
                        "one; <= 6000; - | \"ONE\"", "two; (6000..8000]; true | \"TWO\"", "twice; 8000, 9000; null,false | \"TWO \\\"and\\\" a\\\\half\"",
                        "both; 9000; false | \"NEVER\"")
                .decision("notes", List.of(), "hitPolicy=\"COLLECT\"", "quality:number; paid:boolean | note:string; weight:number",
                        "low; < 3; - | \"LOW\"; 1", "unpaid; -; false | \"UNPAID\"; 2", "unknown; null; null | \"UNKNOWN\"; 3");
        return decisions(model.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<DynamicTest> decisions(byte[] dmn) {
        DecisionModel model = DecisionModel.read(dmn);
        CamundaEngine camunda = new CamundaEngine(dmn);
        Map<String, KieEngine> kie = new HashMap<>();
        List<Element> elements = new ModelReader(dmn).decisions();
        for (int i = 0; i < elements.size(); i++) {
            Table table = model.tables().get(i);
            kie.put(table.decision(), new KieEngine(table, ModelReader.children(elements.get(i), "decisionTable").get(0)));
        }
        return model.decisions().stream().map(decision -> DynamicTest.dynamicTest(decision, () -> {
            for (Map<String, Object> facts : new GeneratedFacts(model, decision).all()) {
                compare(model, decision, facts, camunda, kie);
            }
        }));
    }

    private static void compare(DecisionModel model, String decision, Map<String, Object> facts, CamundaEngine camunda, Map<String, KieEngine> kie) {
        Answer theirs = camunda.decide(decision, facts);
        try {
            Decided ours = model.decide(decision, facts);
            assertThat(theirs).as("Camunda, %s with %s", decision, facts).isEqualTo(Answer.of(ours.outputs()));
            assertThat(camunda.fired()).as("Camunda, %s with %s", decision, facts)
                    .isEqualTo(ours.hits().stream().map(hit -> hit.decision() + "/" + hit.rule()).toList());
        } catch (IllegalStateException several) {
            assertThat(theirs).as("Camunda, %s with %s", decision, facts).isEqualTo(Answer.REFUSED);
        }
        Map<String, Object> known = new HashMap<>(facts);
        known.replaceAll((fact, value) -> Kind.plain(value));
        for (Table table : model.order(decision)) {
            Answer ours = ours(table, known);
            assertThat(kie.get(table.decision()).decide(known)).as("KIE, %s with %s", table.decision(), known).isEqualTo(ours);
            if (ours.equals(Answer.REFUSED)) {
                return;
            }
            if (table.policy() != HitPolicy.COLLECT && !ours.outputs().isEmpty()) {
                known.putAll(table.answers(table.fired(known)).get(0));
            }
        }
    }

    private static Answer ours(Table table, Map<String, Object> facts) {
        try {
            return Answer.of(table.answers(table.fired(facts)));
        } catch (IllegalStateException several) {
            return Answer.REFUSED;
        }
    }

    private static List<byte[]> files() {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".dmn")).sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
            assertThat(contents).isNotEmpty();
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
