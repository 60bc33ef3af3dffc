package org.greenlight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.kernel.Ids;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram green-assessment on the real engine, with partners reached over HTTP. */
class GreenAssessmentProcessTest extends AssessmentScene {

    /** A sector of its own, whose average is 10 tCO2e per million CNY in every year these tests may run in. */
    private static final String SECTOR = "4090";

    /** The revenue of every supplier here: 1000 t are exactly the sector's average. */
    private static final long REVENUE_MINOR = 100_000_000_00L;

    @Autowired
    private AssessmentFacts facts;

    private OrganisationCard funder;
    private Api officer;

    @BeforeEach
    void aFunderWithAnOfficer() {
        funder = organisation(OrganisationKind.FUNDER, "示例绿色银行");
        officer = person(funder, Role.OFFICER);
        system(() -> jdbc.update(
                """
                insert into sector_average (sector, reporting_year, tonnes_per_million_cny, illustrative, source)
                values (?, ?, 10, true, 'test') on conflict do nothing
                """,
                SECTOR, statementYear()));
    }

    @Test
    void aVerifiedLowCarbonSupplierIsGradedAWithItsReasons() {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "600", "THIRD_PARTY");

        JsonNode assessment = assess(supplier);

        assertThat(assessment.path("grade").asText()).isEqualTo("A");
        assertThat(assessment.path("eligible").asBoolean()).isTrue();
        assertThat(assessment.path("route").asText()).isEqualTo("GREEN");
        assertThat(assessment.path("reasonEn").asText()).startsWith("Grade A, deep green: at least 80 points");
        assertThat(assessment.path("reasonZh").asText()).startsWith("A级（深绿）");
        JsonNode run = assessment.path("assessment");
        assertThat(run.path("facts").path("carbonEfficiencyBps").asInt()).isEqualTo(6_000);
        assertThat(run.path("facts").path("footprintShareBps").asInt()).isEqualTo(10_000);
        assertThat(run.path("facts").path("intensityChangeBps").asInt()).as("the year before it was a fifth more").isEqualTo(-1_666);
        assertThat(run.path("facts").path("pcafScore").asInt()).isOne();
        assertThat(run.path("verdict").path("score").asInt()).as("35 + 15 + 15 + 10 + 5").isEqualTo(80);
        assertThat(run.path("verdict").path("capRank").asInt()).isOne();
        assertThat(run.path("verdict").path("tableVersion").asInt()).isPositive();
        assertThat(passed(supplier.id())).contains("pullFootprints", "pullStatement", "pullPriorStatement", "decideGrade", "supplierGraded");
        assertThat(system(() -> facts.standing(supplier.id())).grade()).isEqualTo("A");
        assertThat(system(() -> facts.standing(supplier.id(), funder.id())).grade()).isEqualTo("A");
    }

    @Test
    void everyRuleThatHadAPartInTheGradeIsKeptWithItsReasonAndItsSource() {
        OrganisationCard supplier = supplier("BLUE", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "700", "SELF");

        JsonNode verdict = assess(supplier).path("assessment").path("verdict");

        assertThat(verdict.path("rules")).extracting(rule -> rule.path("rule").asText())
                .contains("grade-b", "cap-none", "cap-statement-self", "efficiency-2", "score-carbon-2", "score-credit-blue", "score-data-2",
                        "score-trend-falling", "certificate-zero-carbon-factory", "score-certificates-15");
        assertThat(verdict.path("rules")).allSatisfy(rule -> {
            assertThat(rule.path("reasonEn").asText()).isNotBlank();
            assertThat(rule.path("reasonZh").asText()).isNotBlank();
            assertThat(rule.path("source").asText()).isNotBlank();
        });
        assertThat(verdict.path("reasonEn").asText()).as("the limit that counts is told").contains("self-declared");
        JsonNode decisions = officer.get("/api/v1/cases/" + supplier.id()).body().path("decisions");
        assertThat(decisions).extracting(decision -> decision.path("table").asText()).containsExactlyInAnyOrder(
                "carbon-efficiency", "certification", "green-score", "green-exclusion", "green-grade");
        assertThat(decisions).filteredOn(decision -> decision.path("table").asText().equals("green-score")).singleElement().satisfies(decision -> {
            assertThat(decision.path("outputs").path("score").asInt()).as("28 + 15 + 10 + 8 + 5").isEqualTo(66);
            assertThat(decision.path("inputs").path("Points of certificates / 证书得分").asInt()).isEqualTo(15);
            assertThat(decision.path("rules")).hasSize(8);
        });
        JsonNode way = officer.get("/api/v1/suppliers/" + supplier.id() + "/way-up").body();
        assertThat(way.path("from").asText()).isEqualTo(verdict.path("grade").asText());
        assertThat(way.path("reachable").asBoolean() ? way.path("steps") : way.path("blockedBy")).isNotEmpty();
    }

    @Test
    void whatThePartnersSaidIsKeptWithSourceAndDigest() throws Exception {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "600", "THIRD_PARTY");
        assess(supplier);

        JsonNode carbon = officer.get("/api/v1/suppliers/" + supplier.id() + "/carbon").body();

        assertThat(carbon.path("documents")).hasSize(3);
        for (JsonNode document : carbon.path("documents")) {
            assertThat(document.path("source").asText()).startsWith("carbon-data/pull-");
            String raw = officer.get("/api/v1/suppliers/" + supplier.id() + "/carbon/documents/" + document.path("id").asText()).text();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(document.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(digest));
        }
        assertThat(carbon.path("statements").path(0).path("totalTonnesCO2e").asText()).isEqualTo("600");
        assertThat(carbon.path("footprints").path(0).path("validToday").asBoolean()).isTrue();
        assertThat(carbon.path("footprints").path(0).path("kilogramsCO2e").asText()).isEqualTo("2.5");
    }

    @Test
    void withoutConsentNothingIsPulledAndNothingIsBetterForIt() {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.E_INVOICE);
        partnersKnow(supplier, "600", "THIRD_PARTY");

        JsonNode assessment = assess(supplier);

        assertThat(assessment.path("grade").asText()).isEqualTo("E");
        assertThat(assessment.path("assessment").path("facts").path("carbonConsent").asBoolean()).isFalse();
        assertThat(assessment.path("assessment").path("facts").path("evidenceLevel").asText()).isEqualTo("NONE");
        assertThat(passed(supplier.id())).doesNotContain("pullFootprints", "pullStatement").contains("decideGrade");
        assertThat(effects(supplier)).isZero();
    }

    @Test
    void dataPulledEarlierIsNotUsedOnceTheConsentIsWithdrawn() {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "600", "THIRD_PARTY");
        assertThat(assess(supplier).path("grade").asText()).isEqualTo("A");

        system(() -> {
            parties.withdrawConsent(supplier.id(), ConsentKind.CARBON);
            return null;
        });

        assertThat(assess(supplier).path("grade").asText()).isEqualTo("E");
    }

    @Test
    void anExcludedSupplierKeepsTheOrdinaryProductAndTheReason() {
        OrganisationCard supplier = supplier("RED", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "600", "THIRD_PARTY");

        JsonNode assessment = assess(supplier);

        assertThat(assessment.path("eligible").asBoolean()).isFalse();
        assertThat(assessment.path("grade").asText()).isEqualTo("NONE");
        assertThat(assessment.path("reasonEn").asText()).contains("red");
        assertThat(passed(supplier.id())).contains("decideGrade", "ordinaryProductKept").doesNotContain("supplierGraded");
    }

    @Test
    void aHighEnergySectorWithoutEvidenceOfItsEnergyLevelIsNotEligible() {
        OrganisationCard supplier = supplier("GREEN", "3216", ConsentKind.CARBON);

        JsonNode assessment = assess(supplier);

        assertThat(assessment.path("eligible").asBoolean()).isFalse();
        assertThat(assessment.path("assessment").path("facts").path("energyLevel").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void aCompanyNoPartnerKnowsIsAssessedWithoutData() {
        OrganisationCard supplier = supplier("BLUE", SECTOR, ConsentKind.CARBON);
        control("/behaviour", Map.of("partner", "carbon", "operation", "pull-footprints", "mode", "REFUSE", "times", 1));

        JsonNode assessment = assess(supplier);

        assertThat(assessment.path("grade").asText()).isEqualTo("E");
        assertThat(passed(supplier.id())).contains("footprintsRefused", "statementRefused", "decideGrade");
    }

    @Test
    void anAnswerThatComesTooLateIsAskedForAgain() throws Exception {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "700", "THIRD_PARTY");
        control("/behaviour", Map.of("partner", "ghg", "operation", "pull-statement", "mode", "LATE", "times", 1, "millis", 4_000));
        control("/behaviour", Map.of("partner", "carbon", "operation", "pull-footprints", "mode", "ERROR_AFTER_EXECUTE", "times", 1));
        String path = "/api/v1/suppliers/" + supplier.id();

        assertThat(officer.post(path + "/assessments", Map.of()).status()).isEqualTo(202);
        Api.Answer second = officer.post(path + "/assessments", Map.of());
        assertThat(second.code()).as("while the first waits for its partner").isEqualTo("assessment-running");
        eventually().until(() -> decided(supplier), count -> count == 1);

        assertThat(officer.get(path + "/assessment").body().path("grade").asText()).isEqualTo("B");
        assertThat(effects(supplier)).as("one call each, however often it was tried").isEqualTo(3);
    }

    @Test
    void aNewRunIsANewAssessmentAndTheSameRequestTwiceIsOne() {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "1900", "THIRD_PARTY");
        String path = "/api/v1/suppliers/" + supplier.id() + "/assessments";
        UUID id = Ids.next();

        assertThat(officer.post(path, Map.of("id", id)).status()).isEqualTo(202);
        assertThat(officer.post(path, Map.of("id", id)).status()).isEqualTo(202);
        eventually().until(() -> decided(supplier), count -> count == 1);
        assertThat(officer.post(path, Map.of("id", id)).status()).isEqualTo(202);

        partnersKnow(supplier, "600", "SELF");
        JsonNode second = assess(supplier);

        assertThat(second.path("grade").asText()).as("self-declared is B at best").isEqualTo("B");
        List<Map<String, Object>> history = officer.list(path);
        assertThat(history).hasSize(2);
        assertThat(history.get(1)).containsEntry("id", id.toString()).containsEntry("grade", "C");
        assertThat(effects(supplier)).as("each run asks again").isEqualTo(6);
    }

    @Test
    void otherFundersSeeNothingAndTheSupplierSeesItsOwn() {
        OrganisationCard supplier = supplier("GREEN", SECTOR, ConsentKind.CARBON);
        partnersKnow(supplier, "600", "THIRD_PARTY");
        assess(supplier);
        Api stranger = person(organisation(OrganisationKind.FUNDER, "示例他行"), Role.OFFICER);
        Api own = person(supplier, Role.SUPPLIER);
        String path = "/api/v1/suppliers/" + supplier.id();

        assertThat(stranger.get(path + "/assessment").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/carbon").body().path("documents")).isEmpty();
        assertThat(stranger.post(path + "/assessments", Map.of()).status()).isEqualTo(404);
        assertThat(own.get(path + "/assessment").body().path("grade").asText()).isEqualTo("A");
        assertThat(own.get(path + "/carbon").body().path("documents")).hasSize(3);
        assertThat(own.post(path + "/assessments", Map.of()).status()).isEqualTo(403);
    }

    private JsonNode assess(OrganisationCard supplier) {
        long before = decided(supplier);
        Api.Answer started = officer.post("/api/v1/suppliers/" + supplier.id() + "/assessments", Map.of());
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        eventually().until(() -> decided(supplier), count -> count == before + 1);
        return officer.get("/api/v1/suppliers/" + supplier.id() + "/assessment").body();
    }

    private long decided(OrganisationCard supplier) {
        return system(() -> jdbc.queryForObject(
                "select count(*) from assessment where supplier_id = ? and decided_at is not null", Long.class, supplier.id()));
    }

    private long effects(OrganisationCard supplier) {
        return system(() -> jdbc.queryForObject("select count(*) from effect where business_id = ?", Long.class, supplier.id()));
    }

    /** A supplier that one of the funder's programmes knows, with the facts it gave. */
    private OrganisationCard supplier(String credit, String sector, ConsentKind... consents) {
        OrganisationCard lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例领航制造");
        OrganisationCard supplier = organisation(OrganisationKind.SUPPLIER, "示例供应商");
        person(supplier, Role.SUPPLIER);
        UUID programme = Ids.next();
        UUID invitation = Ids.next();
        system(() -> {
            UUID person = jdbc.queryForObject("select person_id from account where organisation_id = ? limit 1", UUID.class, supplier.id());
            for (ConsentKind consent : consents) {
                parties.giveConsent(supplier.id(), consent, person);
            }
            jdbc.update(
                    """
                    insert into programme (id, lighthouse_id, funder_id, name, currency, limit_minor, max_tenor_days, advance_rate_bps,
                        recourse, signed_batch_confirms, list_kind, list_issuer, green_evidence, stop_list_check, state, requested_at, version)
                    values (?, ?, ?, '示例', 'CNY', 1, 90, 9000, 'WITH_RECOURSE', false, 'NONE', 'OTHER', 'NONE', 'CLEAR', 'REQUESTED', now(), 0)
                    """,
                    programme, lighthouse.id(), funder.id());
            jdbc.update(
                    """
                    insert into invitation (id, programme_id, lighthouse_id, funder_id, supplier_id, uscc, name, contact_name, contact_email,
                        contract_number, sector, state, expires_on, sent_at, version)
                    values (?, ?, ?, ?, ?, ?, '示例', '示例', 'a@b.example', 'HT-1', ?, 'CHECKING', '2030-01-01', now(), 0)
                    """,
                    invitation, programme, lighthouse.id(), funder.id(), supplier.id(), supplier.uscc().value(), sector);
            jdbc.update(
                    """
                    insert into onboarding (id, programme_id, funder_id, supplier_id, sector, revenue_minor, prior_revenue_minor, environmental_credit,
                        illegal_capacity, major_penalty, transition_plan, certificates, beneficial_owners, account_number, bank_code, state, given_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, false, 'NONE', 'NONE',
                        '[{"kind": "ZERO_CARBON_FACTORY", "validUntil": "2099-12-31"}]', '[]', '1', '1', 'CHECKING', ?, 0)
                    """,
                    invitation, programme, funder.id(), supplier.id(), sector, REVENUE_MINOR, REVENUE_MINOR, credit, Timestamp.from(clock.instant()));
            return null;
        });
        return supplier;
    }
}
