package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationProcessTest extends ProgrammeScene {

    private UUID programme;

    @BeforeEach
    void anActiveProgramme() {
        programme = activeProgramme(wish());
    }

    @Test
    void anAcceptedInvitationAsksForFactsNext() {
        UUID invitation = invite(programme, Company.WIND);
        Api contact = as(Company.WIND.login());

        complete(contact, invitation, "answerInvitation", Map.of("answer", "accept"));

        task(contact, invitation, "giveFacts");
        assertThat(state(invitation)).isEqualTo("ACCEPTED");
    }

    @Test
    void factsWithoutTheRegistryConsentAreRefusedAndTheTaskStaysOpen() {
        UUID invitation = invite(programme, Company.WIND);
        Api contact = as(Company.WIND.login());
        complete(contact, invitation, "answerInvitation", Map.of("answer", "accept"));
        Map<String, Object> facts = facts(Company.WIND);
        facts.put("consentRegistry", false);

        Object task = task(contact, invitation, "giveFacts").get("id");
        Api.Answer answer = contact.post("/api/v1/tasks/" + task + "/complete", facts);

        assertThat(answer.status()).isEqualTo(422);
        task(contact, invitation, "giveFacts");
    }

    @Test
    void aDeclinedInvitationCanBeSentAgain() {
        UUID invitation = invite(programme, Company.WIND);
        Api contact = as(Company.WIND.login());

        complete(contact, invitation, "answerInvitation", Map.of("answer", "decline", "reason", "条件不合适"));
        assertThat(state(invitation)).isEqualTo("DECLINED");
        assertThat(treasurer.post("/api/v1/invitations/" + invitation + "/resend", Map.of()).status()).isEqualTo(200);

        complete(contact, invitation, "answerInvitation", Map.of("answer", "accept"));
        assertThat(state(invitation)).isEqualTo("ACCEPTED");
    }

    @Test
    void anOpenInvitationSentAgainHasANewLastDay() {
        UUID invitation = invite(programme, Company.WIND);
        String newLastDay = clock.today().plusDays(60).toString();

        Api.Answer answer = treasurer.post("/api/v1/invitations/" + invitation + "/resend", Map.of("expiresOn", newLastDay));

        assertThat(answer.body().path("expiresOn").asText()).isEqualTo(newLastDay);
        Object task = task(as(Company.WIND.login()), invitation, "answerInvitation").get("id");
        assertThat(as(Company.WIND.login()).get("/api/v1/tasks/" + task).body().path("data").path("expiresOn").asText())
                .isEqualTo(newLastDay);
    }

    @Test
    void aLapsedInvitationIsClosedAndOpensAgainWhenSentAgain() {
        Map<String, Object> request = invitation(Company.WIND);
        request.put("expiresOn", clock.today().toString());
        UUID invitation = id(treasurer.post("/api/v1/programmes/" + programme + "/invitations", request));

        moveTo(clock.today().plusDays(1));
        eventually().until(() -> state(invitation).equals("LAPSED"));
        treasurer.post("/api/v1/invitations/" + invitation + "/resend", Map.of());

        complete(as(Company.WIND.login()), invitation, "answerInvitation", Map.of("answer", "accept"));
        assertThat(state(invitation)).isEqualTo("ACCEPTED");
    }

    @Test
    void aRevokedInvitationLeavesNoTask() {
        UUID unanswered = invite(programme, Company.WIND);
        UUID accepted = invite(programme, Company.ALUMINIUM);
        complete(as(Company.ALUMINIUM.login()), accepted, "answerInvitation", Map.of("answer", "accept"));

        for (UUID invitation : new UUID[] {unanswered, accepted}) {
            assertThat(treasurer.post("/api/v1/invitations/" + invitation + "/revoke", Map.of("reason", "名单有误")).status()).isEqualTo(200);
            assertThat(state(invitation)).isEqualTo("REVOKED");
            assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(invitation.toString()).count()).isZero();
        }
    }

    @Test
    void anAnsweredInvitationIsNotSentAgain() {
        UUID invitation = invite(programme, Company.WIND);
        complete(as(Company.WIND.login()), invitation, "answerInvitation", Map.of("answer", "accept"));

        assertThat(treasurer.post("/api/v1/invitations/" + invitation + "/resend", Map.of()).code()).isEqualTo("invitation-answered");
    }

    @Test
    void aSupplierIsInvitedOncePerProgramme() {
        invite(programme, Company.WIND);

        Api.Answer again = treasurer.post("/api/v1/programmes/" + programme + "/invitations", invitation(Company.WIND));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("supplier-already-invited");
    }

    @Test
    void theSameInvitationIdTwiceIsOneInvitation() {
        Map<String, Object> request = invitation(Company.WIND);
        request.put("id", UUID.randomUUID());

        UUID first = id(treasurer.post("/api/v1/programmes/" + programme + "/invitations", request));

        assertThat(id(treasurer.post("/api/v1/programmes/" + programme + "/invitations", request))).isEqualTo(first);
    }

    @Test
    void aWrongCheckDigitIsRefusedInWords() {
        Map<String, Object> request = invitation(Company.WIND);
        request.put("uscc", "91330200GLDEM10101");

        Api.Answer answer = treasurer.post("/api/v1/programmes/" + programme + "/invitations", request);

        assertThat(answer.code()).isEqualTo("uscc-invalid");
        assertThat(answer.body().path("detail").asText()).contains("check character");
    }

    @Test
    void anotherNameForAKnownCodeIsRefusedWithoutTellingTheRightOne() {
        invite(programme, Company.WIND);
        UUID other = activeProgramme(wish());
        Map<String, Object> request = invitation(Company.WIND);
        request.put("name", "示例别名有限公司");

        Api.Answer answer = treasurer.post("/api/v1/programmes/" + other + "/invitations", request);

        assertThat(answer.code()).isEqualTo("supplier-name-differs");
        assertThat(answer.text()).doesNotContain(Company.WIND.name());
    }

    @Test
    void nobodyIsInvitedIntoAProgrammeThatIsNotActive() {
        UUID asked = ask(wish());

        Api.Answer answer = treasurer.post("/api/v1/programmes/" + asked + "/invitations", invitation(Company.WIND));

        assertThat(answer.code()).isEqualTo("programme-not-active");
    }

    @Test
    void aFileInvitesItsGoodRowsAndSaysWhyNotOfTheOthers() throws Exception {
        byte[] workbook = sample("suppliers.xlsx");

        Api.Answer first = treasurer.upload(path(), "file", "suppliers.xlsx", workbook, Map.of());
        Api.Answer again = treasurer.upload(path(), "file", "suppliers.xlsx", workbook, Map.of());

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.body().path("invited").asInt()).isEqualTo(32);
        assertThat(first.body().path("refused").asInt()).isEqualTo(4);
        assertThat(first.body().path("rows").findValuesAsText("reasonCode"))
                .containsExactlyInAnyOrder("uscc-invalid", "row-duplicate", "field-required", "email-invalid");
        assertThat(first.body().path("rows").findValuesAsText("reasonZh")).allMatch(text -> text.length() > 5);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(treasurer.list("/api/v1/programmes/" + programme + "/invitations")).hasSize(32);
    }

    @Test
    void aFileWithAnUnknownColumnInvitesNobodyAndNamesTheColumn() throws Exception {
        Api.Answer answer = treasurer.upload(path(), "file", "suppliers.csv", sample("suppliers-unknown-column.csv"), Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("column-unknown");
        assertThat(answer.body().path("detail").asText()).contains("creditScore").contains("contactEmail");
        assertThat(treasurer.list("/api/v1/programmes/" + programme + "/invitations")).isEmpty();
    }

    private String path() {
        return "/api/v1/programmes/" + programme + "/invitation-files";
    }

    private String state(UUID invitation) {
        return treasurer.get("/api/v1/invitations/" + invitation).body().path("state").asText();
    }

    private static UUID id(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asText());
    }

    private static byte[] sample(String name) throws java.io.IOException {
        try (var in = InvitationProcessTest.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        }
    }
}
