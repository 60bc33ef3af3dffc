package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.greenlight.carbon.account.Activity.Line;
import org.greenlight.carbon.account.Activity.Parameter;
import org.greenlight.carbon.account.Refused.Finding;
import org.greenlight.carbon.account.Statement.Provenance;
import org.greenlight.carbon.account.Statement.Used;

/** What a formula reads of one line, in the unit it asks for. Every figure read is kept, and whether it was a default. */
final class Inputs {

    static final String HOUSE = "GB/T 32150-2025";
    private final Line line;
    private final Activity activity;
    final Method method;
    final Factors factors;
    private final List<Used> used = new ArrayList<>();

    Inputs(Line line, Activity activity, Method method, Factors factors) {
        this.line = line;
        this.activity = activity;
        this.method = method;
        this.factors = factors;
    }

    List<Used> used() {
        return List.copyOf(used);
    }

    /** Figures that the formula did not read: a wrong name would let a default in. */
    List<Finding> unread() {
        List<Finding> findings = new ArrayList<>();
        for (String name : new TreeSet<>(line.parameters().keySet())) {
            if (used.stream().noneMatch(figure -> figure.name().equals(name))) {
                findings.add(refuse("parameters." + name, "kind " + line.kind() + " does not read this figure here", "activity-1.schema.json").findings().get(0));
            }
        }
        return findings;
    }

    String item() {
        return line.item();
    }

    String region() {
        return activity.region();
    }

    int year() {
        return activity.year();
    }

    String quantityUnit() {
        return line.unit();
    }

    BigDecimal quantity(String unit) {
        if (line.quantity() == null) {
            throw refuse("quantity", "an amount is missing", HOUSE);
        }
        if (line.quantity().signum() < 0) {
            throw refuse("quantity", "an amount is not negative; what leaves the enterprise has a kind of its own", HOUSE);
        }
        return convert("quantity", line.quantity(), line.unit(), unit);
    }

    boolean has(String name) {
        return line.parameters().get(name) != null;
    }

    /** The rest of the names that begin so, in alphabetical order. */
    List<String> names(String begin) {
        return line.parameters().keySet().stream().filter(name -> name.startsWith(begin)).map(name -> name.substring(begin.length())).sorted().toList();
    }

    /** The evidence named for a parameter; empty if none is. */
    Optional<String> evidence(String name) {
        return Optional.ofNullable(line.parameters().get(name)).map(Parameter::evidence).filter(text -> !text.isBlank());
    }

    String unitOf(String name) {
        return line.parameters().get(name).unit();
    }

    /** The row of this set for the reporting year. */
    Optional<Factor> row(String set, String item, String parameter) {
        return factors.find(set, item, parameter, year());
    }

    Optional<Factor> fuel(String parameter) {
        return row(method.fuelSet(), item(), parameter);
    }

    /** The row of the first of the method's sets that has one. */
    Optional<Factor> process(String item, String parameter) {
        return method.processSets().stream().map(set -> row(set, item, parameter).orElse(null)).filter(Objects::nonNull).findFirst();
    }

    BigDecimal need(String name, String unit) {
        return value(name, unit, Optional.empty());
    }

    /** The file's figure, or the default of a factor row, which is told. */
    BigDecimal value(String name, String unit, Optional<Factor> otherwise) {
        Parameter given = line.parameters().get(name);
        if (given == null) {
            Factor row = otherwise.orElseThrow(() -> refuse("parameters." + name, "a figure is missing, and " + method.id()
                    + " has no default for item '" + item() + "'", method.source()));
            BigDecimal value = convert(name, row.value(), row.unit(), unit);
            used.add(new Used(name, value, unit, row.provenance(), null, row.id(), row.status(), row.source(), true));
            return value;
        }
        if (given.value() == null || given.provenance() == null) {
            throw refuse("parameters." + name, "a figure has a value and a provenance", HOUSE);
        }
        if (given.value().signum() < 0) {
            throw refuse("parameters." + name, "a figure is not negative", HOUSE);
        }
        if (given.basis() != null && line.basis() != given.basis()) {
            throw refuse("parameters." + name, "the figure is of the state " + given.basis() + ", the amount of "
                    + (line.basis() == null ? "none that is told" : line.basis()) + "; mass and composition share one basis", HOUSE);
        }
        BigDecimal value = convert("parameters." + name, given.value(), given.unit(), unit);
        used.add(new Used(name, value, unit, given.provenance(), given.evidence(), null, null, null, false));
        return value;
    }

    /** A share between 0 and 1, also given in percent. */
    BigDecimal share(String name, Optional<Factor> otherwise) {
        BigDecimal share = value(name, "1", otherwise);
        if (share.compareTo(BigDecimal.ONE) > 0) {
            throw refuse("parameters." + name, "a share is at most 100 %", HOUSE);
        }
        return share;
    }

    /** A share that is zero or one by definition unless the file says otherwise; told as a default. */
    BigDecimal share(String name, BigDecimal otherwise, String why) {
        return share(name, Optional.of(new Factor("formula/" + name, otherwise, "1", Provenance.STANDARD_DEFAULT, "definition", why)));
    }

    Refused refuse(String part, String rule, String source) {
        return new Refused("lines[" + line.id() + "]." + part, rule, source);
    }

    private BigDecimal convert(String part, BigDecimal value, String from, String to) {
        if (!Units.isPlain(value)) {
            throw refuse(part, "a figure has at most " + Units.MOST_DIGITS + " digits before and after the point", "activity-1.schema.json");
        }
        try {
            return Units.convert(value, from == null && to.equals("1") ? "1" : from, to);
        } catch (IllegalArgumentException e) {
            throw refuse(part, e.getMessage(), "SI; units by JSR 385");
        }
    }
}
