package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.carbon.account.Statement;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supplier's activity file becomes an account that can be followed and computed again. */
class CarbonAccountTest extends GreenlightTest {

    @Autowired
    private CarbonReaders readers;

    @Autowired
    private CarbonFacts facts;

    private OrganisationCard funder;
    private OrganisationCard supplier;
    private Api officer;
    private Api approver;
    private Api works;

    @BeforeEach
    void aSupplierThatAFunderAssesses() {
        funder = organisation(OrganisationKind.FUNDER, "示例银行" + UUID.randomUUID());
        supplier = organisation(OrganisationKind.SUPPLIER, "示例工厂" + UUID.randomUUID());
        officer = person(funder, Role.OFFICER);
        approver = person(funder, Role.APPROVER);
        works = person(supplier, Role.SUPPLIER);
        system(() -> {
            UUID person = jdbc.queryForObject("select person_id from account where organisation_id = ?", UUID.class, supplier.id());
            parties.giveConsent(supplier.id(), ConsentKind.CARBON, person);
            readers.admit(supplier.id(), funder.id());
            return null;
        });
    }

    private String path() {
        return "/api/v1/suppliers/" + supplier.id() + "/carbon/accounts";
    }

    private String activity(int year, String lines) {
        return "{\"format\":\"greenlight.activity/1\",\"organisation\":\"" + supplier.uscc() + "\",\"sector\":\"3415\",\"year\":" + year
                + ",\"lines\":[" + lines + "]}";
    }

    private Api.Answer upload(Api person, String activity) {
        return person.post(path(), activity.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Api.Answer power(int year) {
        Api.Answer answer = upload(works, activity(year, "{\"id\":\"power\",\"kind\":\"electricity-purchased\",\"quantity\":\"1000\",\"unit\":\"MWh\"}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static BigDecimal total(Api.Answer answer) {
        return new BigDecimal(answer.body().at("/carbonAccount/withEnergyTonnes").asText());
    }

    @Test
    void aNationalFactorChangeIsOneRowAndAnOldAccountKeepsItsNumber() {
        Api.Answer before = power(2024);
        assertThat(total(before)).as("1000 MWh x 0.5306 of 2023").isEqualByComparingTo("530.6");

        Api.Answer proposed = officer.post("/api/v1/parameters/carbon-factor/proposals", Map.of(
                "validFrom", clock.today().toString(), "source", "announcement of the ministry", "reason", "the average of 2024 is published",
                "values", Map.of("set", "grid", "item", "CN", "parameter", "average", "fromYear", "2024", "value", "0.5123", "unit", "tCO2/MWh",
                        "provenance", "OFFICIAL_PUBLISHED")));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(total(power(2024))).as("one person is not enough").isEqualByComparingTo("530.6");
        assertThat(approver.post("/api/v1/parameter-proposals/" + proposed.body().path("id").asText() + "/put-in-force", Map.of()).status()).isEqualTo(200);

        Api.Answer after = power(2024);
        assertThat(total(after)).as("1000 MWh x 0.5123 of 2024").isEqualByComparingTo("512.3");
        assertThat(total(power(2023))).as("a year before the row").isEqualByComparingTo("530.6");
        assertThat(after.body().at("/statement/lines/0/parameters/0/factorRow").asText())
                .isEqualTo("grid/CN/average/2024@" + clock.today() + "/bank");
        assertThat(after.body().at("/statement/lines/0/parameters/0/source").asText()).isEqualTo("announcement of the ministry");
        for (Api.Answer account : List.of(before, after)) {
            Api.Answer again = officer.get(path() + "/" + account.body().at("/carbonAccount/id").asText() + "/recomputation");
            assertThat(again.body().path("same").asBoolean()).as(again.text()).isTrue();
            assertThat(new BigDecimal(again.body().path("withEnergyTonnes").asText())).isEqualByComparingTo(total(account));
        }
    }

    @Test
    void theAccountIsFollowedDownToTheFactorRowAndIsTheStatementOfItsYear() {
        Api.Answer taken = upload(works, activity(2025, """
                {"id":"diesel","kind":"fuel-carbon","item":"diesel","quantity":"10","unit":"t",
                 "parameters":{"ncv":{"value":"43.1","unit":"GJ/t","provenance":"MEASURED","evidence":"lab report 7"}}},
                {"id":"power","kind":"electricity-purchased","quantity":"1000","unit":"MWh"}"""));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        String id = taken.body().at("/carbonAccount/id").asText();

        Api.Answer seen = officer.get(path() + "/" + id);
        assertThat(seen.body().at("/statement/lines/0/parameters/0/evidence").asText()).isEqualTo("lab report 7");
        assertThat(seen.body().at("/statement/lines/0/parameters/1/source").asText()).contains("NDRC");
        assertThat(seen.body().at("/statement/defaults")).hasSize(3);
        assertThat(officer.list(path())).hasSize(1);
        assertThat(officer.get("/api/v1/suppliers/" + supplier.id() + "/carbon/documents/" + seen.body().at("/carbonAccount/documentId").asText()).text())
                .as("the bytes as they came").contains("lab report 7");

        StatementCard card = system(() -> facts.statement(supplier.id())).orElseThrow();
        assertThat(card.evidence()).isEqualTo(EvidenceLevel.SELF);
        assertThat(card.total().amount()).isEqualByComparingTo(total(taken));
        assertThat(card.scope2().amount()).isEqualByComparingTo("530.6");
        CarbonFacts.AccountCard portrait = system(() -> facts.accounts(supplier.id())).get(0);
        assertThat(portrait.sha256()).isEqualTo(card.sha256());
        assertThat(portrait.statement().lines()).extracting(Statement.LineResult::id).containsExactly("diesel", "power");
        List<String> told = system(() -> jdbc.queryForList(
                "select type from trail_record where case_id = ? union all select type from trail_pending where case_id = ?", String.class,
                supplier.id(), supplier.id()));
        assertThat(told).contains("carbon.DataPulled", "carbon.ActivityAccounted");
    }

    @Test
    void aVerifiedStatementOfTheYearStaysTheBetterEvidence() {
        UUID verified = UUID.randomUUID();
        system(() -> {
            jdbc.update("""
                    insert into carbon_document (id, supplier_id, kind, source, fetched_at, sha256, raw, version)
                    values (?, ?, 'STATEMENT', 'test', now(), repeat('a', 64), '', 0)""", verified, supplier.id());
            return jdbc.update("""
                    insert into statement_record (id, document_id, supplier_id, reporting_year, total_tonnes_co2e, evidence, verifier, version)
                    values (?, ?, ?, 2024, 400, 'THIRD_PARTY', '示例核查机构', 0)""", UUID.randomUUID(), verified, supplier.id());
        });
        power(2024);
        assertThat(system(() -> facts.statement(supplier.id())).orElseThrow().evidence()).isEqualTo(EvidenceLevel.THIRD_PARTY);
        power(2025);
        assertThat(system(() -> facts.statement(supplier.id())).orElseThrow().year()).isEqualTo(2025);
        assertThat(system(() -> facts.statement(supplier.id(), 2024)).orElseThrow().total().amount()).isEqualByComparingTo("400");
    }

    @Test
    void aFileThatBreaksRulesIsRefusedWithAllFindingsAndNothingIsStored() {
        Api.Answer refused = upload(works, activity(2025, """
                {"id":"a","kind":"fuel-carbon","item":"diesel","quantity":"-1","unit":"t"},
                {"id":"b","kind":"electricity-purchased","quantity":"1","unit":"MWh",
                 "parameters":{"factor":{"value":"0","unit":"tCO2/MWh","provenance":"USER_DEFINED"}}}"""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("activity-refused");
        assertThat(refused.body().path("findings").findValuesAsText("field")).containsExactly("lines[a].quantity", "lines[b].parameters.factor");
        assertThat(refused.body().path("findings").findValuesAsText("source")).containsExactly("GB/T 32150-2025", "GB/T 32151.34-2024 Annex D");
        assertThat(upload(works, activity(2025, "").replace(supplier.uscc().toString(), "示例他人")).body().path("field").asText()).isEqualTo("organisation");
        assertThat(upload(works, "{\"format\": ").code()).isEqualTo("activity-refused");
        assertThat(upload(works, "null").code()).isEqualTo("activity-refused");
        assertThat(upload(works, activity(clock.today().getYear(), "")).body().path("field").asText()).as("the year is not over").isEqualTo("year");
        assertThat(works.list(path())).isEmpty();
        assertThat(works.get("/api/v1/suppliers/" + supplier.id() + "/carbon").body().path("documents")).isEmpty();
    }

    @Test
    void onlyTheSupplierAndItsBankUploadAndOnlyWithConsent() {
        String file = activity(2025, "{\"id\":\"a\",\"kind\":\"electricity-purchased\",\"quantity\":\"1\",\"unit\":\"MWh\"}");
        assertThat(upload(person(organisation(OrganisationKind.SUPPLIER, "示例他厂" + UUID.randomUUID()), Role.SUPPLIER), file).status()).isEqualTo(404);
        assertThat(upload(officer, file).status()).as("a supplier of none of its programmes").isEqualTo(404);
        assertThat(upload(approver, file).status()).isEqualTo(403);
        UUID account = UUID.fromString(power(2025).body().at("/carbonAccount/id").asText());
        Api stranger = person(organisation(OrganisationKind.FUNDER, "示例他行" + UUID.randomUUID()), Role.OFFICER);
        assertThat(stranger.get(path() + "/" + account).status()).isEqualTo(404);
        system(() -> {
            parties.withdrawConsent(supplier.id(), ConsentKind.CARBON);
            return null;
        });
        assertThat(upload(works, file).code()).isEqualTo("carbon-consent-missing");
    }

    @Test
    void anOfficerUploadsForASupplierOfItsProgramme() {
        UUID programme = UUID.randomUUID();
        UUID invitation = UUID.randomUUID();
        OrganisationCard lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例领航" + UUID.randomUUID());
        system(() -> {
            jdbc.update("""
                    insert into programme (id, lighthouse_id, funder_id, name, currency, limit_minor, max_tenor_days, advance_rate_bps,
                        recourse, signed_batch_confirms, list_kind, list_issuer, green_evidence, stop_list_check, state, requested_at, version)
                    values (?, ?, ?, '示例', 'CNY', 1, 90, 9000, 'WITH_RECOURSE', false, 'NONE', 'OTHER', 'NONE', 'CLEAR', 'REQUESTED', now(), 0)
                    """, programme, lighthouse.id(), funder.id());
            jdbc.update("""
                    insert into invitation (id, programme_id, lighthouse_id, funder_id, supplier_id, uscc, name, contact_name, contact_email,
                        contract_number, sector, state, expires_on, sent_at, version)
                    values (?, ?, ?, ?, ?, ?, '示例', '示例', 'a@b.example', 'HT-1', '3415', 'CHECKING', '2030-01-01', now(), 0)
                    """, invitation, programme, lighthouse.id(), funder.id(), supplier.id(), supplier.uscc().value());
            return jdbc.update("""
                    insert into onboarding (id, programme_id, funder_id, supplier_id, sector, revenue_minor, environmental_credit,
                        illegal_capacity, major_penalty, transition_plan, certificates, beneficial_owners, account_number, bank_code, state, given_at, version)
                    values (?, ?, ?, ?, '3415', 1, 'GREEN', false, 'NONE', 'NONE', '[]', '[]', '1', '1', 'CHECKING', now(), 0)
                    """, invitation, programme, funder.id(), supplier.id());
        });
        Api.Answer taken = upload(officer, activity(2025, "{\"id\":\"a\",\"kind\":\"electricity-purchased\",\"quantity\":\"1\",\"unit\":\"MWh\"}"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.body().at("/carbonAccount/funderId").asText()).isEqualTo(funder.id().toString());
        assertThat(works.list(path())).hasSize(1);
    }

    @Test
    void theSupplierNamesTheFunderWhereSeveralAssessIt() {
        OrganisationCard other = organisation(OrganisationKind.FUNDER, "示例二行" + UUID.randomUUID());
        system(() -> {
            readers.admit(supplier.id(), other.id());
            return null;
        });
        byte[] file = activity(2025, "{\"id\":\"a\",\"kind\":\"electricity-purchased\",\"quantity\":\"1\",\"unit\":\"MWh\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(works.post(path(), file, "application/json").code()).isEqualTo("funder-to-be-named");
        assertThat(works.post(path() + "?funderId=" + UUID.randomUUID(), file, "application/json").code()).isEqualTo("funder-not-assessing");
        Api.Answer named = works.post(path() + "?funderId=" + other.id(), file, "application/json");
        assertThat(named.body().at("/carbonAccount/funderId").asText()).isEqualTo(other.id().toString());
        assertThat(LocalDate.parse(named.body().at("/carbonAccount/factorDay").asText())).isEqualTo(clock.today());
    }
}
