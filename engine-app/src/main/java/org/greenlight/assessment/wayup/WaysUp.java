package org.greenlight.assessment.wayup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlight.verifier.decision.Decided;
import org.greenlight.verifier.decision.DecisionModel;
import org.greenlight.verifier.decision.Hit;

/** Finds the way up with one state of the tables {@code green-grade} and {@code lever-effort}. */
public final class WaysUp {

    private static final String GRADE = "green-grade";
    private static final String EXCLUSION = "green-exclusion";

    /** From worst to best. */
    private static final List<String> GRADES = List.of("NONE", "E", "D", "C", "B", "A");

    private final DecisionModel grades;
    private final List<Lever> levers;
    private final LeastChange change;

    public WaysUp(DecisionModel grades, DecisionModel efforts) {
        this.grades = grades;
        this.levers = Levers.of(efforts);
        this.change = new LeastChange(levers, new Cells(grades, GRADE));
    }

    /**
     * @param facts by name: the inputs of {@code green-grade}, and {@code renewableShareBps} and {@code electricityShareBps}
     *     where known; whole numbers as Integer
     */
    public WayUp from(Map<String, Object> facts) {
        String today = grade(facts);
        Optional<Combination> least = today.equals("A") ? Optional.empty() : change.reaching(changed -> rank(grade(changed)) > rank(today), facts);
        if (least.isEmpty()) {
            return new WayUp(today, null, 0, List.of(), today.equals("A") ? List.of() : blocks(facts), List.of());
        }
        Map<String, Object> lifted = change.moved(facts, least.get());
        Decided proof = grades.decide(GRADE, lifted);
        return new WayUp(today, (String) proof.value("grade"), least.get().effort(), steps(facts, least.get()), List.of(), proof.hits());
    }

    private List<WayUp.Step> steps(Map<String, Object> facts, Combination combination) {
        List<WayUp.Step> steps = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            int moved = combination.steps()[i];
            if (moved > 0) {
                Lever lever = levers.get(i);
                Integer before = lever.figure(facts, 0);
                steps.add(new WayUp.Step(lever.word(), lever.cost().nameEn(), lever.cost().nameZh(), before,
                        before == null ? null : lever.figure(facts, moved), lever.effort(moved)));
            }
        }
        return steps;
    }

    /** The limits of the grade that stay when all is done that can be, and the rule that sets the grade then. */
    private List<Hit> blocks(Map<String, Object> facts) {
        int[] farthest = IntStream.range(0, levers.size()).map(i -> levers.get(i).steps(facts)).toArray();
        return grades.decide(GRADE, change.moved(facts, new Combination(farthest, 0))).hits().stream()
                .filter(hit -> hit.decision().equals(GRADE) || hit.decision().equals(EXCLUSION)).toList();
    }

    private String grade(Map<String, Object> facts) {
        return (String) grades.decide(GRADE, facts).value("grade");
    }

    private static int rank(String grade) {
        return GRADES.indexOf(grade);
    }
}
