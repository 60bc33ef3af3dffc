package org.greenlight.assessment.wayup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the smallest combination of levers with which a condition on the facts holds. It finds what trying every combination
 * would find, with less work: a table sees of a figure only in which of its cells the figure lies, so of all the ways to move
 * facts into the same cells only the smallest is tried, and the trying goes from small to large and ends at the first success.
 */
final class LeastChange {

    private final List<Lever> levers;
    private final Cells cells;

    LeastChange(List<Lever> levers, Cells cells) {
        this.levers = levers;
        this.cells = cells;
    }

    /** Empty if no combination reaches it. Facts that hold it already need no change. */
    Optional<Combination> reaching(Predicate<Map<String, Object>> goal, Map<String, Object> facts) {
        List<List<Combination>> groups = together().stream().map(group -> smallestByCells(group, facts)).toList();
        PriorityQueue<Choice> open = new PriorityQueue<>(Comparator.comparing(Choice::combination, Combination.SMALLER));
        open.add(choice(groups, new int[groups.size()], 0));
        while (!open.isEmpty()) {
            Choice smallest = open.poll();
            if (goal.test(moved(facts, smallest.combination()))) {
                return Optional.of(smallest.combination());
            }
            for (int group = smallest.from(); group < groups.size(); group++) {
                if (smallest.picks()[group] + 1 < groups.get(group).size()) {
                    int[] picks = smallest.picks().clone();
                    picks[group]++;
                    open.add(choice(groups, picks, group));
                }
            }
        }
        return Optional.empty();
    }

    /** The facts after the levers were moved. */
    Map<String, Object> moved(Map<String, Object> facts, Combination combination) {
        Map<String, Object> changed = new HashMap<>(facts);
        for (int lever = 0; lever < levers.size(); lever++) {
            if (combination.steps()[lever] > 0) {
                levers.get(lever).move(changed, combination.steps()[lever]);
            }
        }
        return changed;
    }

    /** @param picks by group @param from the first group that may still go on, so that no choice is made twice */
    private record Choice(int[] picks, int from, Combination combination) {}

    private Choice choice(List<List<Combination>> groups, int[] picks, int from) {
        Combination all = new Combination(new int[levers.size()], 0);
        for (int group = 0; group < picks.length; group++) {
            all = all.and(groups.get(group).get(picks[group]));
        }
        return new Choice(picks, from, all);
    }

    /** Levers that move the same fact belong together, as indexes of levers. */
    private List<List<Integer>> together() {
        List<List<Integer>> groups = new ArrayList<>();
        List<Set<String>> moves = new ArrayList<>();
        for (int lever = 0; lever < levers.size(); lever++) {
            List<Integer> group = new ArrayList<>(List.of(lever));
            Set<String> moved = new HashSet<>(levers.get(lever).moves());
            for (int other = groups.size() - 1; other >= 0; other--) {
                if (moves.get(other).stream().anyMatch(moved::contains)) {
                    group.addAll(groups.remove(other));
                    moved.addAll(moves.remove(other));
                }
            }
            groups.add(group);
            moves.add(moved);
        }
        return groups;
    }

    /** Of all the ways to move these levers, the smallest one into each of the cells they reach, from small to large. */
    private List<Combination> smallestByCells(List<Integer> group, Map<String, Object> facts) {
        List<Combination> ways = new ArrayList<>(List.of(new Combination(new int[levers.size()], 0)));
        for (int lever : group) {
            List<Combination> longer = new ArrayList<>();
            for (Combination way : ways) {
                for (int step = 0; step <= levers.get(lever).steps(facts); step++) {
                    int[] steps = way.steps().clone();
                    steps[lever] = step;
                    longer.add(new Combination(steps, way.effort() + levers.get(lever).effort(step)));
                }
            }
            ways = longer;
        }
        ways.sort(Combination.SMALLER);
        Set<Object> reached = new HashSet<>();
        return ways.stream().filter(way -> reached.add(cells.of(moved(facts, way)))).toList();
    }

}
