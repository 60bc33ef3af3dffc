package org.greenlight.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.assessment.AssessmentScene;
import org.greenlight.kernel.Ids;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an assessment takes in of footprints, and which entry of the high-energy lists it rests on. */
class FootprintIntakeTest extends AssessmentScene {

    private OrganisationCard funder;
    private Api officer;

    @BeforeEach
    void aFunderWithAnOfficer() {
        funder = organisation(OrganisationKind.FUNDER, "示例绿色银行");
        officer = person(funder, Role.OFFICER);
    }

    private OrganisationCard supplier(String sector) {
        OrganisationCard lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例领航制造");
        OrganisationCard supplier = organisation(OrganisationKind.SUPPLIER, "示例供应商");
        UUID person = UUID.fromString(person(supplier, Role.SUPPLIER).get("/api/v1/me").body().path("personId").asText());
        UUID programme = Ids.next();
        UUID invitation = Ids.next();
        system(() -> {
            parties.giveConsent(supplier.id(), ConsentKind.CARBON, person);
            jdbc.update("""
                    insert into programme (id, lighthouse_id, funder_id, name, currency, limit_minor, max_tenor_days, advance_rate_bps,
                        recourse, signed_batch_confirms, list_kind, list_issuer, green_evidence, stop_list_check, state, requested_at, version)
                    values (?, ?, ?, '示例', 'CNY', 1, 90, 9000, 'WITH_RECOURSE', false, 'NONE', 'OTHER', 'NONE', 'CLEAR', 'REQUESTED', now(), 0)""",
                    programme, lighthouse.id(), funder.id());
            jdbc.update("""
                    insert into invitation (id, programme_id, lighthouse_id, funder_id, supplier_id, uscc, name, contact_name, contact_email,
                        contract_number, sector, state, expires_on, sent_at, version)
                    values (?, ?, ?, ?, ?, ?, '示例', '示例', 'a@b.example', 'HT-1', ?, 'CHECKING', '2030-01-01', now(), 0)""",
                    invitation, programme, lighthouse.id(), funder.id(), supplier.id(), supplier.uscc().value(), sector);
            return jdbc.update("""
                    insert into onboarding (id, programme_id, funder_id, supplier_id, sector, revenue_minor, environmental_credit, illegal_capacity,
                        major_penalty, transition_plan, certificates, beneficial_owners, account_number, bank_code, state, given_at, version)
                    values (?, ?, ?, ?, ?, 10000000000, 'GREEN', false, 'NONE', 'NONE', '[]', '[]', '1', '1', 'CHECKING', ?, 0)""",
                    invitation, programme, funder.id(), supplier.id(), sector, Timestamp.from(clock.instant()));
        });
        return supplier;
    }

    private JsonNode factsOfAnAssessment(OrganisationCard supplier) {
        String path = "/api/v1/suppliers/" + supplier.id() + "/assessment";
        assertThat(officer.post(path + "s", Map.of()).status()).isEqualTo(202);
        eventually().until(() -> officer.get(path).status(), status -> status == 200);
        return officer.get(path).body().path("assessment").path("facts");
    }

    @Test
    void aBrokenFootprintIsRefusedWithItsFieldAndRuleAndTheGoodOneGoesOn() {
        OrganisationCard supplier = supplier("4090");
        partnersKnow(supplier, "600", "THIRD_PARTY");
        Map<String, Object> broken = footprint();
        broken.put("declaredUnitAmount", "0");
        control("/world/footprints", List.of(Map.of(
                "id", UUID.randomUUID().toString(), "specVersion", "3.0.0", "created", clock.instant().toString(), "status", "Active",
                "companyName", supplier.name(), "companyIds", List.of("urn:pact:company:customcode:uscc:" + supplier.uscc().value()),
                "productDescription", "hub", "productIds", List.of("urn:pact:product:customcode:vendor-assigned:hub"), "productNameCompany", "hub", "pcf", broken)));

        JsonNode facts = factsOfAnAssessment(supplier);

        JsonNode carbon = officer.get("/api/v1/suppliers/" + supplier.id() + "/carbon").body();
        assertThat(carbon.path("footprints")).hasSize(1);
        JsonNode refused = carbon.path("refusedFootprints").path(0);
        assertThat(refused.path("field").asText()).isEqualTo("pcf.declaredUnitAmount");
        assertThat(refused.path("brokenRule").asText()).isEqualTo("POSITIVE");
        assertThat(refused.path("ruleEn").asText()).contains("above 0");
        assertThat(refused.path("ruleZh").asText()).contains("大于 0");
        assertThat(refused.path("source").asText()).startsWith("PACT");
        assertThat(facts.path("footprintShareBps").asInt()).as("its product is not covered").isEqualTo(5_000);
    }

    @Test
    void theEntryOfTheListThatAsksForAnEnergyLevelIsShown() {
        OrganisationCard supplier = supplier("3216");

        JsonNode told = officer.get("/api/v1/suppliers/" + supplier.id() + "/high-energy").body();

        assertThat(told.path("gated").asBoolean()).isTrue();
        assertThat(told.path("entries").path(0).path("list").asText()).isEqualTo("eight_sectors");
        assertThat(told.path("entries").path(0).path("category").asText()).isEqualTo("有色");
        assertThat(told.path("entries").path(0).path("source").asText()).contains("发改产业〔2023〕723号");
        assertThat(told.path("entries")).extracting(entry -> entry.path("list").asText() + " " + entry.path("gates").asBoolean())
                .contains("NBS_six_high_energy false", "national_ETS_in_force false");
        assertThat(factsOfAnAssessment(supplier).path("energyLevel").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void aFundersOwnRowOfTheListGoesBeforeTheHousesFromItsDayOn() {
        OrganisationCard supplier = supplier("3217");
        system(() -> jdbc.update("""
                insert into high_energy_sector (list, category, sector, name, scope_note, gates, source, funder_id, valid_from)
                values ('eight_sectors', '有色', '3217', '镁冶炼', '本省不列入', 'NO', 'own list', ?, ?)""", funder.id(), clock.today()));
        String path = "/api/v1/suppliers/" + supplier.id() + "/high-energy";

        assertThat(officer.get(path).body().path("gated").asBoolean()).isFalse();
        assertThat(officer.get(path + "?on=" + clock.today().minusDays(1)).body().path("gated").asBoolean()).isTrue();
        assertThat(factsOfAnAssessment(supplier).path("energyLevel").asText()).isEqualTo("NOT_HIGH_ENERGY");
    }
}
