package org.greenlight.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParameterTest extends GreenlightTest {

    private OrganisationCard funder;
    private Api officer;
    private Api approver;

    @BeforeEach
    void aFunderWithTwoPeople() {
        funder = organisation(OrganisationKind.FUNDER, "示例银行" + UUID.randomUUID());
        officer = person(funder, Role.OFFICER);
        approver = person(funder, Role.APPROVER);
    }

    private Map<String, Object> baseRate(LocalDate from, int lpr) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("validFrom", from.toString());
        wish.put("values", Map.of("currency", "CNY", "lpr1yBps", String.valueOf(lpr), "marginBps", "85"));
        wish.put("source", "全国银行间同业拆借中心公布的LPR");
        wish.put("reason", "LPR changed");
        return wish;
    }

    private Api.Answer propose(String kind, Map<String, Object> wish) {
        return officer.post("/api/v1/parameters/" + kind + "/proposals", wish);
    }

    private UUID proposed(String kind, Map<String, Object> wish) {
        Api.Answer answer = propose(kind, wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asText());
    }

    private Api.Answer putInForce(Api person, UUID proposal) {
        return person.post("/api/v1/parameter-proposals/" + proposal + "/put-in-force", Map.of());
    }

    private List<JsonNode> own(String kind) {
        return officer.get("/api/v1/parameters/" + kind).body().path("rows").findParents("owner").stream()
                .filter(row -> row.path("owner").asText().equals("FUNDER")).toList();
    }

    @Test
    void aRowIsAddedByTwoPeopleForADayAheadAndTheTrailTellsIt() {
        LocalDate from = clock.today().plusDays(10);
        UUID proposal = proposed("base-rate", baseRate(from, 295));
        assertThat(own("base-rate")).isEmpty();

        assertThat(putInForce(approver, proposal).status()).isEqualTo(200);

        assertThat(own("base-rate")).singleElement().satisfies(row -> {
            assertThat(row.path("validFrom").asText()).isEqualTo(from.toString());
            assertThat(row.path("begun").asBoolean()).isFalse();
            assertThat(row.path("values").path("lpr1yBps").asText()).isEqualTo("295");
        });
        List<String> told = system(() -> jdbc.queryForList(
                "select type from trail_record where case_id = ? union all select type from trail_pending where case_id = ?", String.class,
                proposal, proposal));
        assertThat(told).contains("parameters.ParameterProposed", "parameters.ParameterPutInForce");
    }

    @Test
    void whoProposedDoesNotPutInForceWhateverTheAccount() {
        String login = UUID.randomUUID() + "@test.example";
        system(() -> {
            UUID account = parties.openAccount(funder.id(), "示例一人两岗", "o-" + login, Set.of(Role.OFFICER), false);
            UUID person = jdbc.queryForObject("select person_id from account where id = ?", UUID.class, account);
            return parties.openAccountOf(person, funder.id(), "a-" + login, Set.of(Role.APPROVER), false);
        });
        officer = as("o-" + login);
        UUID proposal = proposed("offer-term", Map.of("validFrom", clock.today().plusDays(1).toString(), "source", "house rule", "reason", "shorter",
                "values", Map.of("offerDays", "4", "signatureDays", "2")));
        assertThat(putInForce(as("a-" + login), proposal).code()).isEqualTo("parameter-second-person");
        assertThat(putInForce(officer, proposal).status()).isEqualTo(403);
        assertThat(own("offer-term")).isEmpty();
        assertThat(putInForce(approver, proposal).status()).isEqualTo(200);
        assertThat(putInForce(approver, proposal).code()).isEqualTo("parameter-proposal-decided");
    }

    @Test
    void nothingInForceIsChangedAndNoDayThatHasBegunGetsARow() {
        LocalDate today = clock.today();
        assertThat(propose("base-rate", baseRate(today, 295)).code()).isEqualTo("parameter-day-not-ahead");
        assertThat(propose("base-rate", baseRate(today.minusDays(1), 295)).code()).isEqualTo("parameter-day-not-ahead");
        assertThat(putInForce(approver, proposed("base-rate", baseRate(today.plusDays(1), 295))).status()).isEqualTo(200);
        assertThat(propose("base-rate", baseRate(today.plusDays(1), 300)).code()).isEqualTo("parameter-row-exists");
    }

    @Test
    void theFirstRowOfAKeyMayCountFromTodayOn() {
        Map<String, Object> wish = Map.of("validFrom", clock.today().toString(), "source", "account contract", "reason", "first account",
                "values", Map.of("currency", "CNY", "name", funder.name(), "number", "99993109999999999", "bankCode", "999310000001"));
        assertThat(putInForce(approver, proposed("collection-account", wish)).status()).isEqualTo(200);
        assertThat(propose("collection-account", wish).code()).isEqualTo("parameter-day-not-ahead");
    }

    @Test
    void theAccountThatDebtorsPayToIsChangedByTwoPeopleOnly() {
        Map<String, Object> first = Map.of("name", funder.name(), "number", "99993109999999999", "bankCode", "999310000001");
        assertThat(approver.put("/api/v1/collection-account", first).status()).isEqualTo(200);
        assertThat(approver.put("/api/v1/collection-account", first).status()).isEqualTo(200);
        Map<String, Object> other = Map.of("name", "示例他人", "number", "99993108888888888", "bankCode", "999310000001");
        assertThat(approver.put("/api/v1/collection-account", other).code()).isEqualTo("collection-account-named");
        assertThat(approver.get("/api/v1/collection-account").text()).contains("99993109999999999").doesNotContain("99993108888888888");
    }

    @Test
    void badInputIsToldWithItsField() {
        LocalDate from = clock.today().plusDays(1);
        Map<String, Object> wish = baseRate(from, 295);
        wish.put("source", " ");
        assertThat(propose("base-rate", wish).body().path("field").asText()).isEqualTo("source");
        wish = baseRate(from, 295);
        wish.remove("reason");
        assertThat(propose("base-rate", wish).code()).isEqualTo("field-required");
        wish = baseRate(from, 5000);
        Api.Answer tooMuch = propose("base-rate", wish);
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body().path("field").asText()).isEqualTo("values.lpr1yBps");
        wish.put("values", Map.of("currency", "CNY", "lpr1yBps", "295", "marginBps", "85", "spread", "1"));
        assertThat(propose("base-rate", wish).code()).isEqualTo("parameter-field-unknown");
        wish.put("values", Map.of("sector", "3415", "reportingYear", "2026", "tonnesPerMillionCny", "0"));
        assertThat(propose("sector-average", wish).code()).isEqualTo("parameter-value-invalid");
        assertThat(propose("moon-phase", wish).status()).isEqualTo(404);
        wish.put("validFrom", "tomorrow");
        assertThat(propose("base-rate", wish).status()).isBetween(400, 422);
    }

    @Test
    void anotherFundersRowsAndProposalsAreNotSeen() {
        UUID proposal = proposed("base-rate", baseRate(clock.today().plusDays(3), 295));
        putInForce(approver, proposal);
        OrganisationCard other = organisation(OrganisationKind.FUNDER, "示例他行" + UUID.randomUUID());
        Api stranger = person(other, Role.OFFICER, Role.APPROVER);
        assertThat(stranger.get("/api/v1/parameters/base-rate").text()).contains("HOUSE").doesNotContain("FUNDER");
        assertThat(stranger.list("/api/v1/parameter-proposals")).isEmpty();
        assertThat(putInForce(stranger, proposal).status()).isEqualTo(404);
        assertThat(person(organisation(OrganisationKind.SUPPLIER, "示例供应商" + UUID.randomUUID()), Role.SUPPLIER)
                .get("/api/v1/parameters").status()).isEqualTo(403);
    }

    @Test
    void aRejectedProposalChangesNothing() {
        UUID proposal = proposed("base-rate", baseRate(clock.today().plusDays(3), 295));
        assertThat(approver.post("/api/v1/parameter-proposals/" + proposal + "/reject", Map.of("reason", "not the published rate")).status())
                .isEqualTo(200);
        assertThat(own("base-rate")).isEmpty();
        assertThat(putInForce(approver, proposal).code()).isEqualTo("parameter-proposal-decided");
    }
}
