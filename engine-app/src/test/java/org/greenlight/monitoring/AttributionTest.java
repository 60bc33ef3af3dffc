package org.greenlight.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.greenlight.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

    private static final int RUNS = 2_000;

    private final Random random = new Random(20261201);

    private static Money cny(String amount) {
        return amount == null ? null : Money.cny(amount);
    }

    private Money amount(long mostFen) {
        return Money.ofMinor(1 + (long) (random.nextDouble() * mostFen), Money.CNY);
    }

    private BigDecimal tonnes() {
        return BigDecimal.valueOf((long) (random.nextDouble() * 1e10), 3);
    }

    /** A private supplier with equity and debt, unverified; a listed one with its EVIC, verified. */
    @Test
    void theWorkedExampleOfThePortfolioComesOut() {
        CompanyValue one = CompanyValue.of(null, cny("120000000"), cny("280000000"), null).orElseThrow();
        CompanyValue listed = CompanyValue.of(cny("1500000000"), cny("1"), cny("1"), null).orElseThrow();
        BigDecimal first = Attribution.pcaf(new BigDecimal("50000"), cny("20000000"), one);
        BigDecimal second = Attribution.pcaf(new BigDecimal("400000"), cny("30000000"), listed);
        assertThat(Attribution.factor(cny("20000000"), one.amount())).isEqualByComparingTo("0.05");
        assertThat(Attribution.factor(cny("30000000"), listed.amount())).isEqualByComparingTo("0.02");
        assertThat(first).isEqualByComparingTo("2500");
        assertThat(second).isEqualByComparingTo("8000");

        Portfolio both = Portfolio.of(List.of(
                new Portfolio.Loan(cny("20000000"), first, DataQuality.OPTION_1B),
                new Portfolio.Loan(cny("30000000"), second, DataQuality.OPTION_1A)), Money.CNY);
        assertThat(both.tonnes()).isEqualByComparingTo("10500");
        assertThat(both.score()).isEqualByComparingTo("1.4");
        assertThat(both.intensity()).isEqualByComparingTo("210");
        assertThat(both.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void thePbocFormulaDividesTheAverageBalanceByTheRevenue() {
        assertThat(Attribution.pboc(new BigDecimal("50000"), cny("20000000"), cny("800000000"))).isEqualByComparingTo("1250");
    }

    @ParameterizedTest
    @CsvSource({"1a,1", "1b,2", "2a,2", "2b,3", "3a,4", "3b,5", "3c,5"})
    void everyOptionHasTheScoreOfTheStandard(String option, int score) {
        assertThat(Stream.of(DataQuality.values()).filter(quality -> quality.option().equals(option)).map(DataQuality::score)).containsExactly(score);
    }

    @ParameterizedTest
    @CsvSource({
        "     , 120, 280,    , EQUITY_AND_DEBT, 400",
        "     , -50, 280,    , EQUITY_AND_DEBT, 280",
        "     ,    , 280, 900, TOTAL_ASSETS   , 900",
        "     , 120,    , 900, TOTAL_ASSETS   , 900",
        "     , 120, 280, 900, EQUITY_AND_DEBT, 400",
        " 1500, 120, 280, 900, EVIC           , 1500"})
    void theValueOfACompanyFollowsTheRules(String evic, String equity, String debt, String totalAssets, CompanyValue.Basis basis, String value) {
        assertThat(CompanyValue.of(cny(evic), cny(equity), cny(debt), cny(totalAssets))).contains(new CompanyValue(cny(value), basis));
    }

    @ParameterizedTest
    @CsvSource({", , ,", ", 120, ,", ", , 280,", ", -50, 0,", ", , , 0"})
    void withoutAValueThereIsNoAttribution(String evic, String equity, String debt, String totalAssets) {
        assertThat(CompanyValue.of(cny(evic), cny(equity), cny(debt), cny(totalAssets))).isEmpty();
    }

    @Test
    void moreEmissionsOrMoreOutstandingNeverFinanceLess() {
        for (int run = 0; run < RUNS; run++) {
            CompanyValue value = new CompanyValue(amount(100_000_000_000L), CompanyValue.Basis.EQUITY_AND_DEBT);
            Money outstanding = amount(1_000_000_000L);
            BigDecimal tonnes = tonnes();
            BigDecimal financed = Attribution.pcaf(tonnes, outstanding, value);
            assertThat(Attribution.pcaf(tonnes.add(tonnes()), outstanding, value)).isGreaterThanOrEqualTo(financed);
            assertThat(Attribution.pcaf(tonnes, outstanding.plus(amount(1_000_000L)), value)).isGreaterThanOrEqualTo(financed);
            assertThat(Attribution.pcaf(tonnes, value.amount(), value)).isEqualByComparingTo(tonnes);
        }
    }

    @Test
    void aPortfolioIsTheSumOfItsKnownLoansAndItsScoreLiesBetweenTheirs() {
        for (int run = 0; run < RUNS; run++) {
            List<Portfolio.Loan> loans = Stream.generate(this::loan).limit(1 + random.nextInt(8)).toList();
            List<Portfolio.Loan> known = loans.stream().filter(Portfolio.Loan::isKnown).toList();
            Portfolio all = Portfolio.of(loans, Money.CNY);
            if (known.isEmpty()) {
                assertThat(all.tonnes()).as("unknown is not zero").isNull();
                assertThat(all.coverage()).isEqualByComparingTo("0");
                continue;
            }
            assertThat(all.tonnes()).isEqualByComparingTo(known.stream().map(Portfolio.Loan::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(all.score()).isBetween(
                    BigDecimal.valueOf(known.stream().mapToInt(loan -> loan.quality().score()).min().orElseThrow()),
                    BigDecimal.valueOf(known.stream().mapToInt(loan -> loan.quality().score()).max().orElseThrow()));
            assertThat(all.coverage()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(all.coverage().compareTo(BigDecimal.ONE) == 0 || known.size() < loans.size()).isTrue();
            Portfolio without = Portfolio.of(known, Money.CNY);
            assertThat(without.tonnes()).isEqualByComparingTo(all.tonnes());
            assertThat(without.intensity()).as("a loan without data changes no result").isEqualByComparingTo(all.intensity());
        }
    }

    @Test
    void whatIsAvoidedIsTheDistanceToTheSectorsAverageOnTheFace() {
        assertThat(Attribution.avoided(new BigDecimal("27"), new BigDecimal("2000"), cny("100000000"), cny("1130000"))).isEqualByComparingTo("7.91");
        assertThat(Attribution.avoided(new BigDecimal("27"), new BigDecimal("3700"), cny("100000000"), cny("1000000"))).isEqualByComparingTo("-10");
    }

    private Portfolio.Loan loan() {
        boolean known = random.nextInt(4) > 0;
        return new Portfolio.Loan(amount(1_000_000_000L), known ? tonnes() : null,
                known ? DataQuality.values()[random.nextInt(DataQuality.values().length)] : null);
    }
}
