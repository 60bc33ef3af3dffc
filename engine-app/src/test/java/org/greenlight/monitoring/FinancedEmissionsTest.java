package org.greenlight.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.greenlight.Api;
import org.greenlight.kernel.Money;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.settlement.Deals;
import org.junit.jupiter.api.Test;

class FinancedEmissionsTest extends EmissionScene {

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void aDealOpenAtTheYearsEndIsAttributedByItsBalanceOverEquityAndDebt() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "50000", "20000", "SELF");

        JsonNode line = line(deal, "YEAR_END");
        assertThat(line.path("outstanding").asText()).isEqualTo("90000.00");
        assertThat(line.path("companyValue").asText()).isEqualTo("400000000.00");
        assertThat(line.path("companyValueBasis").asText()).isEqualTo("EQUITY_AND_DEBT");
        assertThat(line.path("pcafOption").asText()).isEqualTo("1b");
        assertThat(line.path("financedTonnes").asText()).isEqualTo("11.250");
        assertThat(line.path("financedScope1Tonnes").asText()).isEqualTo("6.750");
        assertThat(line.path("financedScope2Tonnes").asText()).isEqualTo("4.500");
        assertThat(line.path("sources").findValuesAsText("figure")).contains("OUTSTANDING", "REVENUE", "EMISSIONS", "COMPANY_VALUE", "PRICE");
        // 90,000 on 30 of 365 days is 7,397.26 on the mean, and 50,000 t x 7,397.26 / 100m.
        assertThat(line.path("averageBalance").asText()).isEqualTo(mean("90000.00", 30));
        assertThat(new BigDecimal(line.path("pbocTonnes").asText())).isEqualByComparingTo(
                Attribution.pboc(new BigDecimal("50000"), Money.cny(mean("90000.00", 30)), Money.cny("100000000.00")));

        JsonNode totals = report(officer, "YEAR_END").path("totals");
        assertThat(totals.path("financedTonnes").asText()).isEqualTo("11.250");
        assertThat(totals.path("pcafScore").asText()).isEqualTo("2.00");
        assertThat(totals.path("coverage").asText()).isEqualTo("1.0000");
        assertThat(totals.path("tonnesPerMillion").asText()).isEqualTo("125.000");
    }

    private String mean(String amount, int days) {
        return new Balances(List.of(new Balances.Movement(day(12, 31).minusDays(days - 1), Money.cny(amount))), Money.CNY)
                .average(day(1, 1), day(12, 31)).text();
    }

    @Test
    void aDealRepaidWithinTheYearCountsInTheAverageOnly() {
        Deals.Signed deal = paidOutOn(day(3, 1));
        repaidOn(deal, day(5, 30));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "50000", null, "THIRD_PARTY");

        assertThat(line(deal, "YEAR_END").path("outstanding").asText()).isEqualTo("0.00");
        assertThat(line(deal, "YEAR_END").path("financedTonnes").asText()).isEqualTo("0.000");
        assertThat(report(officer, "YEAR_END").path("totals").path("outstanding").asText()).isEqualTo("0.00");
        JsonNode average = report(officer, "AVERAGE").path("totals");
        assertThat(average.path("outstanding").asText()).isEqualTo(mean("90000.00", 90));
        assertThat(new BigDecimal(average.path("financedTonnes").asText())).isPositive();
        assertThat(average.path("financedUnsplitTonnes").asText()).as("a statement without scopes").isEqualTo(average.path("financedTonnes").asText());
        assertThat(average.path("pcafScore").asText()).isEqualTo("1.00");
    }

    @Test
    void theStatementOfTheYearBeforeStandsInAndAnOlderOneDoesNot() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year - 2, "1", null, "SELF");
        assertThat(line(deal, "YEAR_END").path("pcafOption").asText()).isNotEqualTo("1b");
        statement(year - 1, "40000", null, "SELF");
        assertThat(line(deal, "YEAR_END").path("emissionYear").asInt()).isEqualTo(year - 1);
        assertThat(line(deal, "YEAR_END").path("financedTonnes").asText()).isEqualTo("9.000");
    }

    @Test
    void withoutAStatementTheSectorStandsInWithALowerScoreAndTellsNothingAvoided() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        system(() -> books.sectorAverage(funder.id(), "3411", year, "27"));
        JsonNode line = line(deal, "YEAR_END");
        assertThat(line.path("pcafOption").asText()).isEqualTo("3a");
        assertThat(line.path("pcafScore").asInt()).isEqualTo(4);
        assertThat(new BigDecimal(line.path("emissionTonnes").asText())).isEqualByComparingTo("2700");
        assertThat(line.has("avoidedTonnes")).isFalse();
        assertThat(texts(line.path("gaps"))).contains("CARBON_CONSENT_MISSING");
    }

    @Test
    void whatIsNotKnownIsListedAndNeverZero() {
        Deals.Signed known = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "50000", null, "SELF");
        OrganisationCard first = supplier;
        supplier = organisation(OrganisationKind.SUPPLIER, "示例部件" + UUID.randomUUID().toString().substring(0, 8));
        Deals.Signed unknown = paidOutOn(day(12, 2));
        system(() -> books.sector(supplier.id(), "9999"));
        balanceSheet("0.00", null, null);

        JsonNode line = line(unknown, "YEAR_END");
        assertThat(line.has("financedTonnes")).isFalse();
        assertThat(line.has("pbocTonnes")).isFalse();
        assertThat(texts(line.path("gaps"))).contains("EMISSIONS_UNKNOWN", "COMPANY_VALUE_UNKNOWN", "REVENUE_UNKNOWN");
        JsonNode totals = report(officer, "YEAR_END").path("totals");
        assertThat(totals.path("dealsWithoutData").asInt()).isOne();
        assertThat(totals.path("coverage").asText()).isEqualTo("0.5000");
        assertThat(totals.path("financedTonnes").asText()).isEqualTo(line(known, "YEAR_END").path("financedTonnes").asText());
        assertThat(totals.path("tonnesPerMillion").asText()).as("over what is covered").isEqualTo("125.000");
        supplier = first;
    }

    @Test
    void aBalanceSheetTotalThatTwoPeopleEnteredStandsInForEquityAndDebt() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", null);
        statement(year, "50000", null, "SELF");
        assertThat(line(deal, "YEAR_END").has("financedTonnes")).isFalse();
        Api.Answer proposed = officer.post("/api/v1/parameters/company-value/proposals", Map.of(
                "validFrom", clock.today().toString(), "source", "audited accounts", "reason", "debt not told",
                "values", Map.of("uscc", supplier.uscc().value(), "reportingYear", String.valueOf(year), "kind", "TOTAL_ASSETS", "millionCny", "500")));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(approver.post("/api/v1/parameter-proposals/" + proposed.body().path("id").asText() + "/put-in-force", Map.of()).status()).isEqualTo(200);
        JsonNode line = line(deal, "YEAR_END");
        assertThat(line.path("companyValueBasis").asText()).isEqualTo("TOTAL_ASSETS");
        assertThat(line.path("financedTonnes").asText()).isEqualTo("9.000");
    }

    @Test
    void anAdvanceAboveTheValueOfTheCompanyIsTold() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "-500.00", "45000.00");
        statement(year, "100", null, "SELF");
        JsonNode line = line(deal, "YEAR_END");
        assertThat(line.path("companyValue").asText()).as("negative equity is zero").isEqualTo("45000.00");
        assertThat(line.path("financedTonnes").asText()).isEqualTo("200.000");
        assertThat(texts(line.path("gaps"))).contains("OUTSTANDING_OVER_VALUE");
    }

    @Test
    void theGreenPriceSavesAndTheDistanceToTheSectorIsAvoided() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "2000", null, "THIRD_PARTY");
        system(() -> books.sectorAverage(funder.id(), "3411", year, "27"));
        JsonNode line = line(deal, "YEAR_END");
        // (27 - 20) t per million on a face of 0.1 million.
        assertThat(line.path("avoidedTonnes").asText()).isEqualTo("0.700");
        long days = ChronoUnit.DAYS.between(clock.today(), deal.dueDate());
        BigDecimal base = new BigDecimal("90000").multiply(new BigDecimal("0.0385")).multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(360), 2, RoundingMode.HALF_UP);
        assertThat(line.path("yuanSaved").asText()).isEqualTo(base.subtract(new BigDecimal("450.00")).toPlainString());
        assertThat(report(officer, "AVERAGE").path("totals").path("avoidedTonnes").asText()).isEqualTo("0.700");
    }

    @Test
    void aDealThatTheBankPaidOutTodayCountsInTheYearThatIsNotOver() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        year = clock.today().getYear();
        JsonNode report = report(officer, "YEAR_END");
        assertThat(report.path("closed").asBoolean()).isFalse();
        assertThat(report.path("lastDay").asText()).isEqualTo(clock.today().toString());
        assertThat(line(deal, "YEAR_END").path("outstanding").asText()).isEqualTo("90000.00");
        pays(deal, "100000.00");
        eventually().untilAsserted(() -> assertThat(officer.get("/api/v1/financed-emissions/" + deal.id() + "?year=" + year + "&view=YEAR_END").text())
                .as("paid out and repaid on one day: outstanding at the end of none").contains("emissions-deal-unknown"));
    }

    @Test
    void anotherFunderSeesNothingAndOtherRolesAreRefused() {
        Deals.Signed deal = paidOutOn(day(12, 2));
        String path = "/api/v1/financed-emissions?view=YEAR_END&year=" + year;
        for (Role role : List.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR)) {
            assertThat(report(person(funder, role), "YEAR_END").path("deals")).hasSize(1);
        }
        assertThat(supplierPerson.get(path).status()).isEqualTo(403);
        assertThat(person(funder, Role.OPERATOR).get(path).status()).isEqualTo(403);
        Api mine = officer;
        enrolAnotherFunder();
        assertThat(report(officer, "YEAR_END").path("deals")).isEmpty();
        assertThat(officer.get("/api/v1/financed-emissions/" + deal.id() + "?year=" + year + "&view=YEAR_END").status()).isEqualTo(404);
        assertThat(report(mine, "YEAR_END").path("deals")).hasSize(1);
    }

    @Test
    void aYearThatHasNotBegunIsRefusedWithTheFieldNamed() {
        Api.Answer ahead = officer.get("/api/v1/financed-emissions?view=YEAR_END&year=" + (clock.today().getYear() + 1));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.code()).isEqualTo("emissions-year-invalid");
        assertThat(ahead.body().path("field").asText()).isEqualTo("year");
        assertThat(officer.get("/api/v1/financed-emissions?view=MONTHLY&year=2025").status()).isEqualTo(422);
    }
}
