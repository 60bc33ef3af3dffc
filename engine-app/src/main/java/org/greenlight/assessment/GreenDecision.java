package org.greenlight.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlight.verifier.decision.Decided;
import org.greenlight.verifier.decision.DecisionModel;

/**
 * The decision {@code green-grade} with all tables it requires, asked for what the engine's answer does not tell: the rules, and what
 * becomes of the grade as the data grows older.
 */
final class GreenDecision {

    /** From the best to none. */
    private static final List<String> GRADES = List.of("A", "B", "C", "D", "E", Standing.NO_GRADE);

    private final DecisionModel tables;
    private final int version;

    /** @param version of the deployed decision that the tables are from */
    GreenDecision(DecisionModel tables, int version) {
        this.tables = tables;
        this.version = version;
    }

    /** What the tables say about the facts, and every rule that fired. */
    Verdict decide(FactSheet facts) {
        return Verdict.of(decided(facts.asked()), version);
    }

    /**
     * The first day on which the carbon data alone, by growing older, makes the grade worse: found by asking the same tables with the
     * ages that the data will have.
     *
     * @param until the last day that matters
     */
    Optional<LocalDate> dayTheDataIsTooOld(FactSheet facts, LocalDate until) {
        if (facts.statementYear() == null || facts.dataAgeMonths() == null) {
            return Optional.empty();
        }
        LocalDate end = LocalDate.of(facts.statementYear(), 12, 31);
        int today = rank(decided(facts.asked()));
        int oldest = (int) ChronoUnit.MONTHS.between(end, until);
        return IntStream.rangeClosed(facts.dataAgeMonths() + 1, oldest)
                .filter(age -> rank(decided(aged(facts, age))) > today)
                .mapToObj(age -> dayOfAge(end, age))
                .findFirst();
    }

    /** The first day on which so many whole months have passed; the 31st of a month that has none is the next month's first. */
    private static LocalDate dayOfAge(LocalDate end, int months) {
        LocalDate day = end.plusMonths(months);
        return ChronoUnit.MONTHS.between(end, day) < months ? day.plusDays(1) : day;
    }

    private static Map<String, Object> aged(FactSheet facts, int months) {
        Map<String, Object> asked = new HashMap<>(facts.asked());
        asked.put("dataAgeMonths", months);
        return asked;
    }

    private static int rank(Decided decided) {
        return GRADES.indexOf((String) decided.value("grade"));
    }

    private Decided decided(Map<String, Object> facts) {
        return tables.decide(Verdict.GRADE, facts);
    }
}
