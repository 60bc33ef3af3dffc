package org.greenlight.assessment.wayup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.greenlight.verifier.decision.DecisionModel;
import org.junit.jupiter.api.Test;

class WayUpTest {

    private static final List<String> GRADES = List.of("NONE", "E", "D", "C", "B", "A");
    private static final DecisionModel GRADE = model("green-grade");
    private static final DecisionModel EFFORTS = model("lever-effort");
    private static final List<String> CERTIFICATES = List.of(
            "iso14001", "iso50001", "iso140641", "productFootprintCertificate", "cleanerProduction", "provincialGreenFactory",
            "nationalGreenFactory", "greenSupplyChain", "zeroCarbonFactory");

    @Test
    void theSmallestChangeIsTheOneThatTryingEveryCombinationFinds() {
        Random random = new Random(159);
        List<Lever> levers = coarse();
        LeastChange change = new LeastChange(levers, new Cells(GRADE, "green-grade"));
        int lifted = 0;
        for (int supplier = 0; supplier < 1_000; supplier++) {
            Map<String, Object> facts = supplier(random);
            String today = grade(facts);
            Optional<Combination> exhaustive = exhaustive(levers, change, facts, today);
            Optional<Combination> found = change.reaching(changed -> better(grade(changed), today), facts);

            assertThat(found.map(Combination::effort)).as("supplier %d %s", supplier, facts).isEqualTo(exhaustive.map(Combination::effort));
            assertThat(found.map(Combination::steps).orElse(new int[0])).as("supplier %d", supplier)
                    .isEqualTo(exhaustive.map(Combination::steps).orElse(new int[0]));
            lifted += found.isPresent() ? 1 : 0;
        }
        assertThat(lifted).as("suppliers of 1000 that can be lifted, so that the comparison says something").isBetween(250, 990);
    }

    @Test
    void noPromisedStepFailsWhenTheTablesAreAskedAgain() {
        Random random = new Random(2021);
        WaysUp ways = new WaysUp(GRADE, EFFORTS);
        for (int supplier = 0; supplier < 1_000; supplier++) {
            Map<String, Object> facts = supplier(random);
            WayUp way = ways.from(facts);
            assertThat(way.from()).isEqualTo(grade(facts));
            if (way.reachable()) {
                assertThat(better(way.to(), way.from())).as("%s to %s", way.from(), way.to()).isTrue();
                assertThat(way.proof()).anyMatch(hit -> hit.decision().equals("green-grade") && way.to().equals(hit.outputs().get("grade")));
                assertThat(way.steps()).isNotEmpty().allMatch(step -> step.effort() > 0 && !step.labelEn().isBlank() && !step.labelZh().isBlank());
                assertThat(way.steps().stream().mapToInt(WayUp.Step::effort).sum()).isEqualTo(way.effort());
            } else if (!way.from().equals("A")) {
                assertThat(way.blockedBy()).as("why not").isNotEmpty();
            }
        }
    }

    @Test
    void moreRenewableElectricityLowersOnlyThePartOfTheEmissionsThatIsBought() {
        Lever lever = new MoreRenewables(new Effort(500, 20, 3, "", ""));
        Map<String, Object> facts = new HashMap<>(Map.of("carbonEfficiencyBps", 9_000, "electricityShareBps", 4_000, "renewableShareBps", 2_000));

        lever.move(facts, 8);

        // From 20 % to 60 % renewable half of the other electricity is left: 40 % of the emissions become 20 %.
        assertThat(facts).containsEntry("carbonEfficiencyBps", 7_200).containsEntry("renewableShareBps", 6_000);
        assertThat(lever.steps(Map.of("carbonEfficiencyBps", 9_000))).as("nothing is promised where the bought share is unknown").isZero();
    }

    @Test
    void aLimitIsNeverMetByRounding() {
        Lever lever = new LessEmitted(new Effort(500, 12, 4, "", ""));
        Map<String, Object> facts = new HashMap<>(Map.of("carbonEfficiencyBps", 6_316));

        lever.move(facts, 1);

        assertThat(facts).as("6000.2").containsEntry("carbonEfficiencyBps", 6_001);
    }

    @Test
    void aSupplierThatNothingLiftsReadsWhatHoldsIt() {
        Map<String, Object> facts = supplier(new Random(7));
        facts.put("environmentalCredit", "RED");

        WayUp way = new WaysUp(GRADE, EFFORTS).from(facts);

        assertThat(way.reachable()).isFalse();
        assertThat(way.steps()).isEmpty();
        assertThat(way.blockedBy()).anyMatch(hit -> hit.rule().equals("cap-credit-red") && hit.reasonEn() != null && hit.reasonZh() != null);
    }

    private static Optional<Combination> exhaustive(List<Lever> levers, LeastChange change, Map<String, Object> facts, String today) {
        List<Combination> all = List.of(new Combination(new int[levers.size()], 0));
        for (int lever = 0; lever < levers.size(); lever++) {
            List<Combination> longer = new ArrayList<>();
            for (Combination one : all) {
                for (int step = 0; step <= levers.get(lever).steps(facts); step++) {
                    int[] steps = one.steps().clone();
                    steps[lever] = step;
                    longer.add(new Combination(steps, one.effort() + levers.get(lever).effort(step)));
                }
            }
            all = longer;
        }
        return all.stream().filter(one -> better(grade(change.moved(facts, one)), today)).min(Combination.SMALLER);
    }

    /** The levers of the house in larger steps, so that every combination can be tried. */
    private static List<Lever> coarse() {
        return Levers.of(EFFORTS).stream().map(lever -> switch (lever.word()) {
            case "RENEWABLE_SHARE" -> new MoreRenewables(new Effort(2_500, 4, 7, "", ""));
            case "INTENSITY" -> new LessEmitted(new Effort(1_500, 4, 9, "", ""));
            case "FOOTPRINTS" -> new MoreFootprints(new Effort(5_000, 2, 5, "", ""));
            default -> lever;
        }).toList();
    }

    private static Map<String, Object> supplier(Random random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("environmentalCredit", pick(random, "GREEN", "GREEN", "GREEN", "BLUE", "BLUE", "BLUE", "BLUE", "YELLOW", "UNRATED", "RED"));
        facts.put("illegalCapacity", random.nextInt(100) == 0);
        facts.put("majorPenalty", random.nextInt(12) == 0 ? pick(random, "CLOSED_MAJOR_3Y", "OPEN_MAJOR") : "NONE");
        facts.put("energyLevel", random.nextInt(5) == 0 ? pick(random, "BETWEEN", "BELOW_BASELINE") : pick(random, "NOT_HIGH_ENERGY", "ABOVE_BENCHMARK"));
        facts.put("transitionPlan", pick(random, "NONE", "DATED_PLAN"));
        facts.put("evidenceLevel", random.nextInt(8) == 0 ? "NONE" : pick(random, "THIRD_PARTY", "SELF", "SELF"));
        facts.put("pcafScore", Map.of("THIRD_PARTY", 1, "SELF", 2, "NONE", 5).get((String) facts.get("evidenceLevel")));
        facts.put("dataAgeMonths", maybe(random, random.nextInt(30)));
        facts.put("carbonEfficiencyBps", maybe(random, 3_000 + random.nextInt(20_000)));
        facts.put("footprintShareBps", maybe(random, random.nextInt(10_001)));
        facts.put("catalogueGreenBps", maybe(random, random.nextInt(10_001)));
        facts.put("catalogueOtherBps", 0);
        facts.put("intensityChangeBps", maybe(random, random.nextInt(2_000) - 1_000));
        facts.put("renewableShareBps", maybe(random, random.nextInt(8_000)));
        facts.put("electricityShareBps", maybe(random, random.nextInt(10_001)));
        CERTIFICATES.forEach(certificate -> facts.put(certificate, true));
        for (int missing = random.nextInt(3); missing > 0; missing--) {
            facts.put(CERTIFICATES.get(random.nextInt(CERTIFICATES.size())), false);
        }
        if (random.nextBoolean()) {
            facts.put("zeroCarbonFactory", false);
            facts.put("nationalGreenFactory", false);
        }
        return facts;
    }

    private static Object maybe(Random random, Integer value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String grade(Map<String, Object> facts) {
        return (String) GRADE.decide("green-grade", facts).value("grade");
    }

    private static boolean better(String one, String other) {
        return GRADES.indexOf(one) > GRADES.indexOf(other);
    }

    private static DecisionModel model(String name) {
        try (InputStream file = WayUpTest.class.getResourceAsStream("/processes/assessment/" + name + ".dmn")) {
            return DecisionModel.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
