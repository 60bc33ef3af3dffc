package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.party.Uscc;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProgrammeProcessTest extends ProgrammeScene {

    @Autowired
    private ProgrammeFacts facts;

    @Test
    void anApprovedAndConfirmedProgrammeIsActive() {
        UUID programme = activeProgramme(wish());

        ProgrammeTerms terms = system(() -> facts.terms(programme));
        assertThat(terms.active()).isTrue();
        assertThat(terms.limit()).isEqualTo(Money.cny("50000000.00"));
        assertThat(terms.advanceRate()).isEqualTo(new BasisPoints(9000));
        assertThat(terms.lighthouseId()).isEqualTo(lighthouse.id());
        assertThat(ended(programme)).isTrue();
        assertThat(treasurer.get("/api/v1/programmes/" + programme).body().path("standing").path("limitClass").asText()).isEqualTo("I");
    }

    @Test
    void theSameRequestTwiceIsOneProgramme() {
        Map<String, Object> wish = wish();

        assertThat(ask(wish)).isEqualTo(ask(wish));

        assertThat(treasurer.list("/api/v1/programmes")).hasSize(1);
    }

    @Test
    void aStrangerNeitherReadsNorListsTheProgramme() {
        UUID programme = ask(wish());
        Api stranger = person(organisation(OrganisationKind.LIGHTHOUSE, "示例旁观者"), Role.LIGHTHOUSE);

        assertThat(stranger.get("/api/v1/programmes/" + programme).status()).isEqualTo(404);
        assertThat(stranger.list("/api/v1/programmes")).isEmpty();
        assertThat(officer.list("/api/v1/programmes")).hasSize(1);
    }

    @Test
    void aLimitAboveTheClassIsReturnedAndAskedForAgain() {
        Map<String, Object> wish = wish();
        wish.put("limit", "2000000000.01");
        UUID programme = ask(wish);

        assertThat(refusal(officer, programme, "approveProgramme", Map.of("verdict", "approve"))).isEqualTo("programme-limit-above-class");
        complete(officer, programme, "approveProgramme", Map.of("verdict", "return", "reason", "请调减额度"));
        Map<String, Object> rework = rework("2000000000.00");
        complete(treasurer, programme, "reworkProgramme", rework);
        complete(officer, programme, "approveProgramme", Map.of("verdict", "approve"));
        complete(approver, programme, "confirmProgramme", Map.of("verdict", "approve"));

        assertThat(system(() -> facts.terms(programme)).limit()).isEqualTo(Money.cny("2000000000.00"));
    }

    @Test
    void aProgrammeIsNotApprovedBeforeTheAccountThatDebtorsPayToIsNamed() {
        funder = organisation(OrganisationKind.FUNDER, "示例无账户银行" + UUID.randomUUID());
        officer = person(funder, Role.OFFICER);
        UUID programme = ask(wish());

        assertThat(refusal(officer, programme, "approveProgramme", Map.of("verdict", "approve")))
                .isEqualTo("programme-collection-account-missing");

        assertThat(state(programme)).isEqualTo("REQUESTED");
        complete(officer, programme, "approveProgramme", Map.of("verdict", "reject", "reason", "资金方未准备好"));
    }

    @Test
    void aReturnedRequestCanBeWithdrawn() {
        UUID programme = ask(wish());
        complete(officer, programme, "approveProgramme", Map.of("verdict", "return", "reason", "请补充材料"));

        Map<String, Object> rework = rework("1.00");
        rework.put("withdraw", true);
        complete(treasurer, programme, "reworkProgramme", rework);

        assertThat(state(programme)).isEqualTo("WITHDRAWN");
        assertThat(ended(programme)).isTrue();
    }

    @Test
    void aRejectedProgrammeEndsWithItsReason() {
        UUID programme = ask(wish());

        complete(officer, programme, "approveProgramme", Map.of("verdict", "reject", "reason", "不符合授信政策"));

        assertThat(state(programme)).isEqualTo("REFUSED");
        assertThat(treasurer.get("/api/v1/programmes/" + programme).body().path("note").asText()).isEqualTo("不符合授信政策");
        assertThat(ended(programme)).isTrue();
    }

    @Test
    void aRejectionWithoutAReasonKeepsTheTaskOpen() {
        UUID programme = ask(wish());

        assertThat(refusal(officer, programme, "approveProgramme", Map.of("verdict", "reject"))).isEqualTo("field-required");

        assertThat(state(programme)).isEqualTo("REQUESTED");
        task(officer, programme, "approveProgramme");
    }

    @Test
    void onePersonWithTwoAccountsMayNotApproveAndConfirm() {
        Api[] sameHuman = onePersonAsOfficerAndApprover();
        UUID programme = ask(wish());
        complete(sameHuman[0], programme, "approveProgramme", Map.of("verdict", "approve"));

        assertThat(refusal(sameHuman[1], programme, "confirmProgramme", Map.of("verdict", "approve"))).isEqualTo("four-eyes");

        assertThat(state(programme)).isEqualTo("APPROVED");
    }

    @Test
    void theSecondPersonSendsItBackToTheOfficer() {
        UUID programme = ask(wish());
        complete(officer, programme, "approveProgramme", Map.of("verdict", "approve"));

        complete(approver, programme, "confirmProgramme", Map.of("verdict", "return", "reason", "请核对名单有效期"));

        task(officer, programme, "approveProgramme");
        assertThat(state(programme)).isEqualTo("REQUESTED");
    }

    @Test
    void anEnterpriseOnTheStopListIsRefusedOnceTwoPeopleSaySo() {
        lighthouse = system(() -> parties.enrol(Uscc.parse("91440300GLDEM1985N"), "示例黑潮贸易有限公司", OrganisationKind.LIGHTHOUSE));
        treasurer = person(lighthouse, Role.LIGHTHOUSE);
        UUID programme = ask(wish());

        judgeHit(programme, "TRUE_MATCH");
        complete(approver, programme, "confirmScreeningFindings", Map.of("verdict", "approve"));

        eventually().until(() -> ended(programme));
        assertThat(state(programme)).isEqualTo("REFUSED");
        assertThat(officer.get("/api/v1/programmes/" + programme).body().path("stopListCheck").asText()).isEqualTo("HIT");
    }

    @Test
    void anEnterpriseOfAListedNameIsClearedByTwoPeopleAndTheTableDecidesOnItsStanding() {
        lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例黑潮贸易有限公司");
        treasurer = person(lighthouse, Role.LIGHTHOUSE);
        UUID programme = ask(wish());

        judgeHit(programme, "NAMESAKE");
        complete(approver, programme, "confirmScreeningFindings", Map.of("verdict", "approve"));
        complete(officer, programme, "approveProgramme", Map.of("verdict", "approve"));
        complete(approver, programme, "confirmProgramme", Map.of("verdict", "approve"));

        assertThat(state(programme)).isEqualTo("ACTIVE");
        assertThat(officer.get("/api/v1/programmes/" + programme).body().path("stopListCheck").asText()).isEqualTo("CLEAR");
    }

    private void judgeHit(UUID programme, String finding) {
        task(officer, programme, "judgeScreeningHit");
        while (officer.list("/api/v1/tasks").stream().anyMatch(open -> "judgeScreeningHit".equals(open.get("element")))) {
            complete(officer, programme, "judgeScreeningHit",
                    Map.of("finding", finding, "findingReason", "信用代码不同", "evidence", "国家企业信用信息公示系统核对"));
        }
    }

    @Test
    void aStopListThatWouldNotAnswerCountsAsTheWorst() {
        refusesOnce("screening", "screen");
        UUID programme = ask(wish());

        assertThat(refusal(officer, programme, "approveProgramme", Map.of("verdict", "approve"))).isEqualTo("programme-not-supported");
        assertThat(officer.get("/api/v1/programmes/" + programme).body().path("stopListCheck").asText()).isEqualTo("UNKNOWN");

        complete(officer, programme, "approveProgramme", Map.of("verdict", "return", "reason", "请重新提交，以便再次查询"));
        complete(treasurer, programme, "reworkProgramme", rework("50000000.00"));
        complete(officer, programme, "approveProgramme", Map.of("verdict", "approve"));
    }

    @Test
    void aRequestWithAnImpossibleTenorIsRefusedWithItsField() {
        Map<String, Object> wish = wish();
        wish.put("maxTenorDays", 366);

        Api.Answer answer = treasurer.post("/api/v1/programmes", wish);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("programme-tenor-out-of-range");
        assertThat(answer.body().path("field").asText()).isEqualTo("maxTenorDays");
    }

    @Test
    void onlyALighthouseEnterpriseMayAsk() {
        assertThat(officer.post("/api/v1/programmes", wish()).status()).isEqualTo(403);
    }

    private Map<String, Object> rework(String limit) {
        Map<String, Object> rework = new HashMap<>();
        rework.put("name", "示例绿色反向保理项目");
        rework.put("limit", limit);
        rework.put("maxTenorDays", 90);
        rework.put("advanceRateBps", 9000);
        rework.put("recourse", "WITH_RECOURSE");
        rework.put("listKind", "LIGHTHOUSE_ENTERPRISE");
        rework.put("listIssuer", "MIIT");
        rework.put("listValidUntil", "2031-12-31");
        rework.put("greenEvidence", "GOVERNMENT");
        return rework;
    }

    private String refusal(Api person, UUID caseId, String element, Map<String, Object> form) {
        Object task = task(person, caseId, element).get("id");
        return person.post("/api/v1/tasks/" + task + "/complete", form).code();
    }

    private String state(UUID programme) {
        return treasurer.get("/api/v1/programmes/" + programme).body().path("state").asText();
    }

    private boolean ended(UUID caseId) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).count() == 0;
    }
}
