package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The green catalogue on the supplier's verified invoices, through the API. */
class CatalogueCaseTest extends GoodsScene {

    private static final String WIND = "*风力发电设备*轮毂铸件";

    @BeforeEach
    void aMakerOfWindTurbineParts() {
        suppliersFacts("3415", 100_000_000_00L);
    }

    private String path(String rest) {
        return "/api/v1/suppliers/" + supplier.id() + "/catalogue" + rest;
    }

    private Api.Answer decide(Map<String, Object> more) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "goodsName", WIND, "entry", "4.1.1", "evidence", "TEST_REPORT", "evidenceReference", "示例检测 2026-001"));
        wanted.putAll(more);
        wanted.values().removeIf(""::equals);
        return officer.post(path("/mappings"), wanted);
    }

    private JsonNode share(Api reader) {
        return reader.get(path("")).body().path("shares").path(0);
    }

    @Test
    void theWholeCatalogueAndTheWholeClassificationAreRows() {
        assertThat(system(() -> jdbc.queryForMap("""
                select count(*) as rows, count(distinct l1_code) as l1, count(distinct l2_code) as l2, count(distinct entry) as l3,
                    count(*) filter (where ghg_reduction) as ghg from catalogue_row where edition = 'GFSPC-2025'""")))
                .containsEntry("rows", 1009L).containsEntry("l1", 9L).containsEntry("l2", 38L).containsEntry("l3", 271L).containsEntry("ghg", 461L);
        assertThat(system(() -> jdbc.queryForObject("select count(*) from industry", Long.class))).isEqualTo(1_938L);
        assertThat(system(() -> jdbc.queryForList("""
                select activity from catalogue_row where activity is not null and not exists (select from industry where code = activity
                    and level = 'class')""", String.class))).as("classes that the classification does not know").isEmpty();
    }

    @Test
    void anOfficerSeesCandidatesWithTheirReasonsInBothLanguages() {
        JsonNode answer = officer.get(path("/candidates?goodsName=" + java.net.URLEncoder.encode(WIND, java.nio.charset.StandardCharsets.UTF_8))).body();

        assertThat(answer.path("edition").path("edition").asText()).isEqualTo(edition());
        assertThat(answer.path("activity").asText()).isEqualTo("3415");
        JsonNode best = answer.path("candidates").path(0);
        assertThat(best.path("entry").asText()).isEqualTo("4.1.1");
        assertThat(best.path("confirmable").asBoolean()).isTrue();
        assertThat(best.path("words")).extracting(JsonNode::asText).contains("风力发电");
        assertThat(best.path("reasonEn").asText()).contains("class 3415").contains("风力发电").contains("vidence");
        assertThat(best.path("reasonZh").asText()).contains("小类 3415").contains("证明材料");
        assertThat(answer.path("candidates")).filteredOn(candidate -> candidate.path("entry").asText().equals("8.5.1"))
                .allSatisfy(trade -> assertThat(trade.path("confirmable").asBoolean()).isFalse());
    }

    @Test
    void aConfirmedMappingMovesTheShareOfSales() {
        sell(new Line(WIND, "LG-5000", "10", "件", "600.00"));
        sell(new Line("*金属制品*吊装工装", null, null, null, "400.00"));
        assertThat(share(officer).path("catalogueGreenBps").asInt(-1)).isZero();

        Api.Answer decided = decide(Map.of());

        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        assertThat(decided.body().path("edition").asText()).isEqualTo(edition());
        assertThat(decided.body().path("ghgReduction").asBoolean()).isTrue();
        assertThat(share(officer).path("catalogueGreenBps").asInt()).isEqualTo(6_000);
        assertThat(share(officer).path("catalogueOtherBps").asInt(-1)).isZero();
        assertThat(share(officer).path("basis").asText()).isEqualTo("INVOICES");
        JsonNode goods = officer.get(path("")).body().path("goods");
        assertThat(goods).extracting(line -> line.path("goodsName").asText()).containsExactlyInAnyOrder(WIND, "*金属制品*吊装工装");
        assertThat(goods).filteredOn(line -> line.path("goodsName").asText().equals(WIND)).extracting(line -> line.path("entry").asText()).containsExactly("4.1.1");
    }

    @Test
    void anAssessmentRestsOnTheShareOfItsDay() {
        sell(new Line(WIND, "LG-5000", "10", "件", "600.00"));
        sell(new Line("*金属制品*吊装工装", null, null, null, "400.00"));
        decide(Map.of());
        String assessments = "/api/v1/suppliers/" + supplier.id() + "/assessment";

        assertThat(officer.post(assessments + "s", Map.of()).status()).isEqualTo(202);

        eventually().until(() -> officer.get(assessments).status(), status -> status == 200);
        JsonNode facts = officer.get(assessments).body().path("assessment").path("facts");
        assertThat(facts.path("catalogueGreenBps").asInt()).isEqualTo(6_000);
        assertThat(facts.path("catalogueOtherBps").asInt(-1)).isZero();
    }

    @Test
    void theSupplierSeesWhatWasDecidedAndAStrangerDoesNot() {
        decide(Map.of("declaredShareBps", 7_000));

        assertThat(share(creditor).path("catalogueGreenBps").asInt()).isEqualTo(7_000);
        assertThat(share(creditor).path("basis").asText()).isEqualTo("DECLARED");
        OrganisationCard other = organisation(OrganisationKind.FUNDER, "示例另一银行");
        assertThat(person(other, Role.OFFICER).get(path("")).status()).isEqualTo(404);
        assertThat(creditor.post(path("/mappings"), Map.of("goodsName", WIND)).status()).isEqualTo(403);
        assertThat(debtor.get(path("")).status()).isEqualTo(403);
    }

    @Test
    void anotherFundersInvoicesAndDecisionsDoNotCount() {
        sell(new Line(WIND, "LG-5000", "10", "件", "600.00"));
        decide(Map.of());
        OrganisationCard first = funder;
        Api firstOfficer = officer;
        funder = organisation(OrganisationKind.FUNDER, "示例第二银行");
        officer = person(funder, Role.OFFICER);
        programme = programme(true);
        suppliersFacts("3415", 100_000_000_00L);
        sell(new Line("*金属制品*吊装工装", null, null, null, "100.00"));

        assertThat(share(officer).path("catalogueGreenBps").asInt(-1)).isZero();
        assertThat(officer.get(path("")).body().path("mappings")).isEmpty();
        assertThat(share(firstOfficer).path("catalogueGreenBps").asInt()).as("of %s", first.name()).isEqualTo(10_000);
    }

    @Test
    void theClassIsNecessaryAndEvidenceToo() {
        assertThat(decide(Map.of("entry", "4.1.2")).code()).isEqualTo("catalogue-class-not-in-entry");
        assertThat(decide(Map.of("activity", "3825", "entry", "4.1.2")).status()).isEqualTo(201);
        assertThat(decide(Map.of("activity", "9999")).code()).isEqualTo("catalogue-activity-unknown");
        assertThat(decide(Map.of("entry", "4.99.1")).code()).isEqualTo("catalogue-entry-unknown");
        assertThat(decide(Map.of("evidence", "")).code()).isEqualTo("field-required");
        assertThat(decide(Map.of("evidence", "HEARSAY")).code()).isEqualTo("catalogue-evidence-unknown");
        assertThat(decide(Map.of("evidenceReference", " ")).code()).isEqualTo("field-required");
        assertThat(decide(Map.of("evidenceValidUntil", clock.today().minusDays(1).toString())).code()).isEqualTo("catalogue-evidence-lapsed");
    }

    @Test
    void declaredSharesAreNotMoreThanTheWhole() {
        assertThat(decide(Map.of("declaredShareBps", 6_000)).status()).isEqualTo(201);
        assertThat(decide(Map.of("goodsName", "*风力发电设备*主轴", "declaredShareBps", 4_001)).code()).isEqualTo("catalogue-share-impossible");
        assertThat(decide(Map.of("declaredShareBps", 10_000)).status()).as("instead of the 6000").isEqualTo(201);
    }

    @Test
    void goodsAreLeftOutWithAReasonAndNeverErased() {
        sell(new Line(WIND, "LG-5000", "10", "件", "600.00"));
        decide(Map.of());
        assertThat(officer.post(path("/mappings"), Map.of("goodsName", WIND)).code()).isEqualTo("field-required");
        assertThat(officer.post(path("/mappings"), Map.of("goodsName", WIND, "note", "报告不适用")).status()).isEqualTo(201);

        assertThat(share(officer).path("catalogueGreenBps").asInt(-1)).isZero();
        assertThat(officer.get(path("")).body().path("mappings")).hasSize(2);
        assertThat(told()).containsExactlyInAnyOrder("catalogue.GoodsMapped", "catalogue.GoodsLeftOut");
    }

    @Test
    void theSameRequestTwiceIsOneDecision() {
        UUID id = UUID.randomUUID();
        decide(Map.of("id", id));
        assertThat(decide(Map.of("id", id)).status()).isEqualTo(201);
        assertThat(officer.get(path("")).body().path("mappings")).hasSize(1);
    }

    @Test
    void aLaterEditionDoesNotChangeWhatWasConfirmedBefore() {
        sell(new Line(WIND, "LG-5000", "10", "件", "600.00"));
        decide(Map.of());
        String before = edition();
        String later = "LATER-" + UUID.randomUUID();
        LocalDate from = laterEdition(before, later);

        moveTo(from);

        JsonNode now = officer.get(path("")).body();
        assertThat(now.path("edition").path("edition").asText()).isEqualTo(later);
        JsonNode kept = now.path("mappings").path(0);
        assertThat(kept.path("edition").asText()).isEqualTo(before);
        assertThat(kept.path("inForce").asBoolean()).isTrue();
        assertThat(share(officer).path("catalogueGreenBps").asInt()).isEqualTo(10_000);
        JsonNode then = officer.get(path("?on=" + from.minusDays(1))).body();
        assertThat(then.path("edition").path("edition").asText()).as("what a deal of the day before rests on").isEqualTo(before);
        JsonNode anew = decide(Map.of("goodsName", "*风力发电设备*主轴")).body();
        assertThat(anew.path("edition").asText()).isEqualTo(later);
        assertThat(anew.path("entryName").asText()).isEqualTo(kept.path("entryName").asText() + "新");
    }

    private String edition() {
        return officer.get(path("")).body().path("edition").path("edition").asText();
    }

    /** The same items under longer names, from tomorrow on; the tests after this one go on with it. */
    private LocalDate laterEdition(String before, String later) {
        LocalDate from = clock.today().plusDays(1);
        system(() -> jdbc.update(
                "insert into catalogue_edition (edition, title, valid_from, source, status) values (?, 'later', ?, 'test', 'illustrative')", later, from));
        system(() -> jdbc.update("""
                insert into catalogue_row select ?, position, l1_code, l1_name, l2_code, l2_name, entry, entry_name || '新', activity, activity_name,
                    ghg_reduction, standards, note from catalogue_row where edition = ?""", later, before));
        return from;
    }

    private List<String> told() {
        return system(() -> jdbc.queryForList("""
                select type from trail_record where case_id = ? and type like 'catalogue.%'
                union all select type from trail_pending where case_id = ? and type like 'catalogue.%'""",
                String.class, supplier.id(), supplier.id()));
    }
}
