package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.greenlight.carbon.account.Activity.Line;
import org.greenlight.carbon.account.Formula.Emission;
import org.greenlight.carbon.account.Refused.Finding;
import org.greenlight.carbon.account.Statement.Category;
import org.greenlight.carbon.account.Statement.LineResult;
import org.greenlight.carbon.account.Statement.Used;

/** Computes the statement of an activity file, or refuses it with everything that is wrong in it. */
final class Accounting {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private final Factors factors;

    Accounting(Factors factors) {
        this.factors = factors;
    }

    Statement account(Activity activity) {
        return account(activity, method(activity));
    }

    Statement account(Activity activity, Method method) {
        List<Finding> findings = new ArrayList<>(countedTwice(activity));
        List<LineResult> results = new ArrayList<>();
        for (Line line : activity.lines()) {
            try {
                results.add(result(line, activity, method));
            } catch (Refused refused) {
                findings.addAll(refused.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        return statement(activity, method, results);
    }

    private Method method(Activity activity) {
        if (activity == null || !Activity.FORMAT.equals(activity.format())) {
            throw new Refused("format", "is " + Activity.FORMAT, "activity-1.schema.json");
        }
        if (activity.sector() == null || activity.year() == null) {
            throw new Refused(activity.year() == null ? "year" : "sector", "is missing", Inputs.HOUSE);
        }
        if (activity.year() < FIRST_YEAR || activity.year() > LAST_YEAR) {
            throw new Refused("year", "is between " + FIRST_YEAR + " and " + LAST_YEAR, Inputs.HOUSE);
        }
        if (activity.lines().isEmpty()) {
            throw new Refused("lines", "there is at least one line: no data is no zero", "activity-1.schema.json");
        }
        if (activity.method() != null) {
            return factors.methods().stream()
                    .filter(method -> method.id().equals(activity.method()) && method.countsFor(activity.year()))
                    .findFirst().orElseThrow(() -> new Refused("method", "no method '" + activity.method() + "' counts for " + activity.year(), Inputs.HOUSE));
        }
        String sector = activity.sector().replaceFirst("^[A-Ta-t]", "");
        return factors.methods().stream().filter(method -> method.fit(sector, activity.year()) >= 0)
                .max(Comparator.comparingInt(method -> method.fit(sector, activity.year())))
                .orElseThrow(() -> new Refused("year", "no method counts for " + activity.year(), Inputs.HOUSE));
    }

    private static List<Finding> countedTwice(Activity activity) {
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> paths = new HashMap<>();
        for (Line line : activity.lines()) {
            if (line.id() == null || !ids.add(line.id())) {
                findings.add(new Finding("lines[" + line.id() + "].id", "every line has an id of its own", "activity-1.schema.json"));
            }
            String earlier = line.item() == null || line.kind() == null || !Kinds.countsFuel(line.kind()) ? null : paths.putIfAbsent(line.item(), line.kind());
            if (earlier != null && !earlier.equals(line.kind())) {
                findings.add(new Finding("lines[" + line.id() + "].kind", "fuel '" + line.item() + "' is already counted by " + earlier
                        + "; one fuel goes by one path", "GB/T 32151.34-2024 5.2.1"));
            }
        }
        return findings;
    }

    private LineResult result(Line line, Activity activity, Method method) {
        Formula formula = line.kind() == null ? null : Kinds.ALL.get(line.kind());
        if (formula == null) {
            throw new Refused("lines[" + line.id() + "].kind", "'" + line.kind() + "' is no formula; known are " + Kinds.ALL.keySet(), "activity-1.schema.json");
        }
        Inputs inputs = new Inputs(line, activity, method, factors);
        Emission emission = formula.of(inputs);
        if (!inputs.unread().isEmpty()) {
            throw new Refused(inputs.unread());
        }
        return new LineResult(line.id(), line.kind(), line.item(), emission.category(), emission.tonnes(), emission.biogenic(), emission.heat(), inputs.used());
    }

    private static Statement statement(Activity activity, Method method, List<LineResult> results) {
        BigDecimal direct = sum(results, category -> !category.isEnergy());
        BigDecimal energy = sum(results, Category::isEnergy);
        BigDecimal balance = results.stream().filter(result -> List.of("carbon-in", "carbon-out").contains(result.kind()))
                .map(LineResult::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (balance.signum() < 0 || direct.signum() < 0) {
            throw new Refused("lines", "more carbon goes out than in", "GB/T 32151.34-2024, material balance");
        }
        BigDecimal exported = sum(results, category -> category.isEnergy() && category.isDeduction()).negate();
        BigDecimal biogenic = results.stream().map(LineResult::biogenic).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> defaults = results.stream().flatMap(result -> result.parameters().stream().filter(Used::defaulted)
                .map(used -> result.id() + "." + used.name() + " = " + used.value().toPlainString() + " " + used.unit() + " (" + used.factorRow() + ")")).toList();
        return new Statement(activity.organisation(), activity.sector(), activity.year(), method.id(), method.version(),
                method.carbonNumerator() + "/" + method.carbonDenominator(), method.gwp(), method.source(), results,
                new Statement.Totals(direct, direct.add(energy), biogenic),
                new Statement.Display(method.rounding(), method.digits(), method.shown(direct), method.shown(direct.add(energy))), new Statement.Scopes(direct, energy.add(exported), exported),
                new Products(results).of(activity.products()), defaults, DataQuality.of(results));
    }

    private static BigDecimal sum(List<LineResult> results, Predicate<Category> counted) {
        return results.stream().filter(result -> counted.test(result.category()))
                .map(LineResult::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
