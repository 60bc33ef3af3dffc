package org.greenlight.assessment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlight.verifier.decision.Decided;

/**
 * What the decision {@code green-grade} said about the facts, with the version of the tables that said it.
 *
 * @param score 0 to 100; null for one that was made before there was a score
 * @param capRank the best rank its caps leave: 1 A to 5 E, 6 not eligible
 * @param grade A to E, or NONE
 * @param route GREEN, TRANSITION or ORDINARY
 * @param rules every rule that fired, in all tables
 */
record Verdict(
        boolean eligible, Integer score, int capRank, String grade, String route, String reasonEn, String reasonZh, int tableVersion,
        List<FiredRule> rules) {

    /** The decision and the two whose answers it rests on. */
    static final String GRADE = "green-grade";

    static final String EXCLUSION = "green-exclusion";
    static final String SCORE = "green-score";

    /** What no table says otherwise is no limit. */
    private static final int NO_CAP = 1;

    static Verdict of(Decided decided, int tableVersion) {
        List<FiredRule> rules = decided.hits().stream().map(FiredRule::of).toList();
        int cap = values(rules, EXCLUSION).mapToInt(FiredRule::value).max().orElseThrow();
        int score = values(rules, SCORE).mapToInt(FiredRule::value).sum();
        List<FiredRule> caps = values(rules, EXCLUSION).filter(rule -> cap > NO_CAP && rule.value() == cap).toList();
        return new Verdict(
                (Boolean) decided.value("eligible"),
                score,
                cap,
                (String) decided.value("grade"),
                (String) decided.value("route"),
                Stream.concat(Stream.of((String) decided.value("reasonEn")), caps.stream().map(FiredRule::reasonEn)).collect(Collectors.joining(" ")),
                Stream.concat(Stream.of((String) decided.value("reasonZh")), caps.stream().map(FiredRule::reasonZh)).collect(Collectors.joining()),
                tableVersion,
                rules);
    }

    private static Stream<FiredRule> values(List<FiredRule> rules, String decision) {
        return rules.stream().filter(rule -> rule.decision().equals(decision));
    }
}
