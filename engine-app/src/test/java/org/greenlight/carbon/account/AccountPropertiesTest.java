package org.greenlight.carbon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.greenlight.carbon.account.Activity.Line;
import org.junit.jupiter.api.Test;

/** What holds for whatever an enterprise did: random activities of fixed seeds. */
class AccountPropertiesTest {

    private static final int TRIES = 300;
    private static final List<String> FUELS = List.of("diesel", "bituminous", "coke", "fuel_oil", "gasoline");
    private final Random random = new Random(20261124);

    /** Kinds that need no parameters, with a unit and the same amount in another. */
    private record Way(String kind, String item, String unit, String other, BigDecimal otherIsOne) {}

    private static final List<Way> WAYS = Stream.concat(
            FUELS.stream().map(fuel -> new Way("fuel-carbon", fuel, "t", "kg", BigDecimal.valueOf(1000))),
            Stream.of(new Way("fuel-carbon", "natural_gas", "1e4Nm3", "Nm3", BigDecimal.valueOf(10_000)),
                    new Way("electricity-purchased", null, "MWh", "kWh", BigDecimal.valueOf(1000)),
                    new Way("heat-purchased", null, "GJ", "MJ", BigDecimal.valueOf(1000)),
                    new Way("desulphurisation", "CaCO3", "t", "kg", BigDecimal.valueOf(1000)),
                    new Way("process-factor", "electrode", "t", "1e4t", new BigDecimal("0.0001")),
                    new Way("reported-process", null, "tCO2", "kgCO2", BigDecimal.valueOf(1000)))).toList();

    private Line line(Way way, BigDecimal quantity, String unit) {
        return new Line(way.kind() + "/" + way.item(), way.kind(), way.item(), quantity, unit, null, Map.of());
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(1, 10_000_000), 3);
    }

    private List<Line> lines() {
        List<Way> ways = new ArrayList<>(WAYS);
        Collections.shuffle(ways, random);
        return new ArrayList<>(ways.subList(0, random.nextInt(1, ways.size())).stream().map(way -> line(way, amount(), way.unit())).toList());
    }

    private static Statement account(List<Line> lines) {
        return Accounts.account(new Activity(Activity.FORMAT, "示例", "3120", 2025, null, null, lines, List.of()));
    }

    @Test
    void theUnitInWhichAnAmountIsToldDoesNotMatter() {
        for (int i = 0; i < TRIES; i++) {
            Way way = WAYS.get(random.nextInt(WAYS.size()));
            BigDecimal quantity = amount();
            BigDecimal one = account(List.of(line(way, quantity, way.unit()))).totals().withEnergy();
            BigDecimal other = account(List.of(line(way, quantity.multiply(way.otherIsOne()), way.other()))).totals().withEnergy();
            assertThat(other.setScale(20, RoundingMode.HALF_EVEN)).as(way + " " + quantity).isEqualByComparingTo(one.setScale(20, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void moreOfAnyActivityNeverLowersTheEmissions() {
        for (int i = 0; i < TRIES; i++) {
            List<Line> lines = lines();
            int at = random.nextInt(lines.size());
            Line before = lines.get(at);
            List<Line> more = new ArrayList<>(lines);
            more.set(at, new Line(before.id(), before.kind(), before.item(), before.quantity().add(amount()), before.unit(), null, Map.of()));
            assertThat(account(more).totals().withEnergy()).as(before.toString()).isGreaterThanOrEqualTo(account(lines).totals().withEnergy());
        }
    }

    @Test
    void exportsAndFixedCarbonNeverRaiseThem() {
        for (int i = 0; i < TRIES; i++) {
            List<Line> lines = lines();
            lines.add(new Line("base", "reported-process", null, BigDecimal.valueOf(100_000_000), "tCO2", null, Map.of()));
            List<Line> less = new ArrayList<>(lines);
            String kind = List.of("electricity-exported", "heat-exported", "fixed-carbon").get(i % 3);
            less.add(new Line("out", kind, "crude_steel", amount(), kind.startsWith("e") ? "MWh" : kind.startsWith("h") ? "GJ" : "t", null, Map.of()));
            assertThat(account(less).totals().withEnergy()).isLessThanOrEqualTo(account(lines).totals().withEnergy());
        }
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        for (int i = 0; i < TRIES; i++) {
            List<Line> lines = lines();
            Statement told = account(lines);
            Collections.shuffle(lines, random);
            Statement shuffled = account(lines);
            assertThat(shuffled.totals().withEnergy()).isEqualByComparingTo(told.totals().withEnergy());
            assertThat(shuffled.totals().withoutEnergy()).isEqualByComparingTo(told.totals().withoutEnergy());
            assertThat(shuffled.dataQuality()).isEqualTo(told.dataQuality());
        }
    }

    @Test
    void theOrderOfTheFactorRowsDoesNotMatter() {
        List<FactorRow> rows = new ArrayList<>(CsvFactors.rows());
        Collections.shuffle(rows, random);
        Factors shuffled = new Factors(CsvFactors.methods(), rows);
        for (FactorRow row : CsvFactors.rows()) {
            assertThat(shuffled.find(row.set(), row.item(), row.parameter(), 2025)).isEqualTo(Accounts.FACTORS.find(row.set(), row.item(), row.parameter(), 2025));
        }
    }
}
