package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.kernel.Ids;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roll-up of a lighthouse enterprise on real invoices, through the API. */
class Scope3CaseTest extends GoodsScene {

    private static final String HUB = "*风力发电设备*轮毂铸件";

    private int year;

    @BeforeEach
    void aSectorWithAnAverage() {
        year = clock.today().minusDays(10).getYear();
        suppliersFacts("3415", 1_000_000_00L);
    }

    private JsonNode rollUp() {
        var answer = debtor.get("/api/v1/lighthouses/" + lighthouse.id() + "/scope3?year=" + year);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private void consent() {
        UUID person = system(() -> jdbc.queryForObject("select person_id from account where organisation_id = ? limit 1", UUID.class, supplier.id()));
        system(() -> {
            parties.giveConsent(supplier.id(), ConsentKind.CARBON, person);
            return null;
        });
    }

    private UUID document(String kind) {
        UUID id = Ids.next();
        system(() -> jdbc.update("insert into carbon_document values (?, ?, ?, 'test', now(), ?, '[]', null, 0)", id, supplier.id(), kind, "0".repeat(64)));
        return id;
    }

    /** 7980 kg for each of the piece, checked by a third party. */
    private void suppliersFootprint(LocalDate from, LocalDate until) {
        UUID document = document("FOOTPRINTS");
        system(() -> jdbc.update("""
                insert into footprint_record (id, document_id, supplier_id, pact_id, product, product_name, product_ids, declared_unit, declared_amount,
                    kg_co2e, active, reference_period_end, valid_from, valid_until, evidence, version)
                values (?, ?, ?, 'pact-1', 'urn:x:LG-5000', '轮毂铸件 LG-5000', '{urn:x:LG-5000}', 'piece', 1, 7980, true, ?, ?, ?, 'THIRD_PARTY', 0)""",
                Ids.next(), document, supplier.id(), from, from, until));
    }

    private void suppliersStatement(int of, String tonnes) {
        UUID document = document("STATEMENT");
        system(() -> jdbc.update("""
                insert into statement_record (id, document_id, supplier_id, reporting_year, total_tonnes_co2e, evidence, version)
                values (?, ?, ?, ?, ?::numeric, 'SELF', 0)""", Ids.next(), document, supplier.id(), of, tonnes));
    }

    @Test
    void everyLineIsToldByTheBestMethodThereIsDataFor() {
        consent();
        LocalDate issued = clock.today().minusDays(10);
        suppliersFootprint(issued.minusYears(1), issued.plusYears(1));
        suppliersStatement(year - 1, "20");
        sell(new Line(HUB, "LG-5000", "10", "件", "6000.00"));
        sell(new Line(HUB, "LG-5000", "1", "套", "4000.00"));

        JsonNode told = rollUp();

        // 10 x 7980 kg; and 20 t over 1,000,000 CNY, times 4000 CNY
        assertThat(told.path("tonnesCO2e").asText()).isEqualTo("79.880000");
        assertThat(told.path("spend").asText()).isEqualTo("10000.00");
        assertThat(told.path("qualityScore").asText()).as("0.6 x 1 + 0.4 x 4").isEqualTo("2.20");
        assertThat(told.path("knownSpendBps").asInt()).isEqualTo(10_000);
        assertThat(told.path("methods")).extracting(method -> method.path("method").asText() + " " + method.path("spendShareBps").asInt())
                .containsExactly("SUPPLIER_FOOTPRINT 6000", "SUPPLIER_INTENSITY 4000", "SECTOR_AVERAGE 0", "NO_DATA 0");
        JsonNode bySpend = told.path("lines").path(0).path("method").asText().equals("SUPPLIER_INTENSITY") ? told.path("lines").path(0) : told.path("lines").path(1);
        assertThat(bySpend.path("refusedField").asText()).isEqualTo("unit");
        assertThat(bySpend.path("footprintRefusalZh").asText()).contains("套");
        assertThat(bySpend.path("basisEn").asText()).contains(String.valueOf(year - 1));
    }

    @Test
    void withoutConsentTheSuppliersOwnFiguresAreNotUsed() {
        LocalDate issued = clock.today().minusDays(10);
        suppliersFootprint(issued.minusYears(1), issued.plusYears(1));
        suppliersStatement(year - 1, "20");
        sell(new Line(HUB, "LG-5000", "10", "件", "1000000.00"));

        JsonNode line = rollUp().path("lines").path(0);

        assertThat(line.path("method").asText()).isEqualTo("SECTOR_AVERAGE");
        assertThat(line.path("tonnesCO2e").asText()).as("the average of division 34").isEqualTo("26.000000");
        assertThat(line.path("basisEn").asText()).contains("3415").contains("illustrative");
        assertThat(line.path("refusedField").asText()).isEqualTo("supplierId");
    }

    @Test
    void aFootprintOutOfValidityOnTheDayOfIssueIsNotUsed() {
        consent();
        LocalDate issued = clock.today().minusDays(10);
        suppliersFootprint(issued.minusYears(3), issued);
        sell(new Line(HUB, "LG-5000", "10", "件", "1000.00"));

        JsonNode line = rollUp().path("lines").path(0);

        assertThat(line.path("method").asText()).isEqualTo("SECTOR_AVERAGE");
        assertThat(line.path("refusedField").asText()).isEqualTo("issueDate");
        assertThat(line.path("footprintRefusalEn").asText()).contains("pact-1").contains(issued.toString());
        assertThat(line.path("refusalSource").asText()).contains("PACT");
    }

    @Test
    void aLineWithoutDataIsListedAndCountsInNoTotal() {
        system(() -> jdbc.update("update onboarding set sector = '9999' where supplier_id = ?", supplier.id()));
        sell(new Line(HUB, "LG-5000", "10", "件", "1000.00"));

        JsonNode told = rollUp();

        assertThat(told.path("tonnesCO2e").asText()).isEqualTo("0.000000");
        assertThat(told.path("knownSpendBps").asInt(-1)).isZero();
        assertThat(told.path("linesWithoutData")).hasSize(1);
        assertThat(told.path("linesWithoutData").path(0).has("tonnesCO2e")).isFalse();
        assertThat(told.path("qualityScore").asText()).isEqualTo("5.00");
    }

    @Test
    void onlyConfirmedPurchasesOfTheYearCount() {
        askedClaim(issue("500.00"));
        sell(new Line(HUB, "LG-5000", "10", "件", "1000.00"));

        assertThat(rollUp().path("spend").asText()).isEqualTo("1000.00");
        year--;
        assertThat(rollUp().path("lines")).isEmpty();
        assertThat(rollUp().has("qualityScore")).isFalse();
    }

    @Test
    void nobodyElseReadsItAndItShowsNoPriceOfAFinancing() {
        sell(new Line(HUB, "LG-5000", "10", "件", "1000.00"));
        String path = "/api/v1/lighthouses/" + lighthouse.id() + "/scope3?year=" + year;
        OrganisationCard other = organisation(OrganisationKind.LIGHTHOUSE, "示例另一核心企业");

        assertThat(person(other, Role.LIGHTHOUSE).get(path).status()).isEqualTo(404);
        assertThat(officer.get(path).status()).isEqualTo(403);
        assertThat(creditor.get(path).status()).isEqualTo(403);
        assertThat(debtor.get(path.replace("year=" + year, "year=1999")).code()).isEqualTo("scope3-year");
        assertThat(List.of("rate", "discount", "advance", "price", "grade", "revenue")).noneMatch(word -> debtor.get(path).text().contains("\"" + word));
    }
}
