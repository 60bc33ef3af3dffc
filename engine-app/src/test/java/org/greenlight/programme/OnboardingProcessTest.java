package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.kernel.Money;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Uscc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnboardingProcessTest extends ProgrammeScene {

    private static final Map<String, Object> APPROVE = Map.of("verdict", "approve", "signerAuthorityChecked", true);

    @Autowired
    private ProgrammeFacts programmes;

    @Autowired
    private PartyFacts partyFacts;

    private UUID programme;

    @BeforeEach
    void anActiveProgramme() {
        programme = activeProgramme(wish());
    }

    @Test
    void aCheckedSupplierIsOnboardedWithItsProbedAccount() {
        UUID invitation = invite(programme, Company.WIND);
        join(invitation, Company.WIND, facts(Company.WIND));
        complete(officer, invitation, "onboardSupplier", APPROVE);

        eventually().until(() -> state(invitation).equals("ONBOARDED"));

        UUID supplier = system(() -> programmes.onboardedSupplier(programme, Uscc.parse(Company.WIND.uscc()))).orElseThrow();
        assertThat(system(() -> programmes.payoutAccount(programme, supplier)))
                .isEqualTo(new PayoutAccount(Company.WIND.name(), Company.WIND.account(), Company.WIND.bankCode()));
        SupplierFacts told = system(() -> programmes.supplierFacts(supplier));
        assertThat(told.revenue()).isEqualTo(Money.cny("268000000.00"));
        assertThat(told.certificates()).containsExactly(
                new Certificate(CertificateKind.NATIONAL_GREEN_FACTORY, LocalDate.of(2028, 12, 31)),
                new Certificate(CertificateKind.ISO_14064_1, LocalDate.of(2027, 12, 31)));
        assertThat(told.equity()).isEqualTo(Money.cny("-1000000.00"));
        assertThat(told.debt()).isNull();
        assertThat(told.renewableShareBps()).isEqualTo(4250);
        assertThat(told.transitionPlan()).isEqualTo("NONE");
        assertThat(system(() -> partyFacts.hasConsent(supplier, ConsentKind.REGISTRY))).isTrue();
    }

    @Test
    void theOfficerSeesOwnersScreeningAndProbe() {
        UUID invitation = invite(programme, Company.WIND);
        join(invitation, Company.WIND, facts(Company.WIND));

        Object task = task(officer, invitation, "onboardSupplier").get("id");
        var data = officer.get("/api/v1/tasks/" + task).body().path("data");

        assertThat(data.path("ownerName2").asText()).isEqualTo("示例受益人二");
        assertThat(data.path("ownerShare2").asText()).isEqualTo("40.00");
        assertThat(data.path("screening").asText()).isEqualTo("CLEAR");
        assertThat(data.path("probe").asText()).isEqualTo("MATCH");
    }

    @Test
    void anAccountOfSomebodyElseGoesBackToTheSupplierAndIsProbedAgain() {
        UUID invitation = invite(programme, Company.WIND);
        Map<String, Object> facts = facts(Company.WIND);
        facts.put("accountNumber", Company.ALUMINIUM.account());
        facts.put("bankCode", Company.ALUMINIUM.bankCode());
        Api contact = join(invitation, Company.WIND, facts);

        Object task = task(contact, invitation, "reviseFacts").get("id");
        assertThat(contact.get("/api/v1/tasks/" + task).body().path("data").path("returnReason").asText()).contains("somebody else");
        complete(contact, invitation, "reviseFacts", revisedFacts(Company.WIND));

        complete(officer, invitation, "onboardSupplier", APPROVE);
    }

    @Test
    void anUnknownAccountGoesBackToTheSupplier() {
        UUID invitation = invite(programme, Company.WIND);
        Map<String, Object> facts = facts(Company.WIND);
        facts.put("accountNumber", "9999999999999999999");

        task(join(invitation, Company.WIND, facts), invitation, "reviseFacts");
    }

    @Test
    void aSupplierThatIsOnTheScreeningListIsRefusedOnceTwoPeopleSaySo() {
        UUID invitation = invite(programme, Company.SCREENED);
        Api contact = join(invitation, Company.SCREENED, facts(Company.SCREENED));

        judge(invitation, "TRUE_MATCH");
        assertThat(state(invitation)).isEqualTo("CHECKING");
        complete(approver, invitation, "confirmScreeningFindings", Map.of("verdict", "approve"));

        eventually().until(() -> state(invitation).equals("REFUSED"));
        eventually().until(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(invitation.toString()).count() == 0);
        assertThat(contact.get("/api/v1/cases/" + invitation + "/history").text()).doesNotContain("TRUE_MATCH", "HitJudged", "EndedByTrueMatch");
    }

    @Test
    void aNamesakeIsClearedByTwoPeopleAndTheOnboardingGoesOn() {
        UUID invitation = invite(programme, Company.WIND);
        join(invitation, Company.WIND, namesakeAmongTheOwners());

        Map<String, Object> task = task(officer, invitation, "judgeScreeningHit");
        assertThat(officer.get("/api/v1/tasks/" + task.get("id")).body().path("data").path("hitName").asText()).isEqualTo("示例受益人999A");
        judge(invitation, "NAMESAKE");
        complete(approver, invitation, "confirmScreeningFindings", Map.of("verdict", "approve"));
        Object review = task(officer, invitation, "onboardSupplier").get("id");
        assertThat(officer.get("/api/v1/tasks/" + review).body().path("data").path("screening").asText()).isEqualTo("CLEARED");
        complete(officer, invitation, "onboardSupplier", APPROVE);

        eventually().until(() -> state(invitation).equals("ONBOARDED"));
        String history = officer.get("/api/v1/cases/" + invitation + "/history").text();
        assertThat(history).contains("HitJudged", "示例出生日期不同", "FindingConfirmed", "ScreeningCleared");
    }

    @Test
    void aFindingWithoutEvidenceOrOfTheSamePersonOrSentBackClearsNothing() {
        UUID invitation = invite(programme, Company.WIND);
        join(invitation, Company.WIND, namesakeAmongTheOwners());
        Object task = task(officer, invitation, "judgeScreeningHit").get("id");
        assertThat(officer.post("/api/v1/tasks/" + task + "/complete", Map.of("finding", "NAMESAKE", "findingReason", "同名")).status())
                .isEqualTo(422);
        Api[] sameHuman = onePersonAsOfficerAndApprover();
        complete(sameHuman[0], invitation, "judgeScreeningHit", finding("NAMESAKE"));
        Object confirm = task(approver, invitation, "confirmScreeningFindings").get("id");
        assertThat(sameHuman[1].post("/api/v1/tasks/" + confirm + "/complete", Map.of("verdict", "approve")).code()).isEqualTo("four-eyes");

        complete(approver, invitation, "confirmScreeningFindings", Map.of("verdict", "return", "reason", "请补充身份证件核对"));

        task(officer, invitation, "judgeScreeningHit");
        assertThat(officer.list("/api/v1/tasks")).noneMatch(open -> "onboardSupplier".equals(open.get("element")));
    }

    private Map<String, Object> namesakeAmongTheOwners() {
        Map<String, Object> facts = facts(Company.WIND);
        facts.put("ownerName2", "示例受益人999A");
        return facts;
    }

    private static Map<String, Object> finding(String finding) {
        return Map.of("finding", finding, "findingReason", "示例出生日期不同", "evidence", "示例核对记录2026-12-01");
    }

    private void judge(UUID invitation, String finding) {
        complete(officer, invitation, "judgeScreeningHit", finding(finding));
    }

    @Test
    void aScreeningOrAProbeThatIsRefusedGoesBackAndIsMadeAgain() {
        for (String[] refusing : new String[][] {{"screening", "screen"}, {"bank", "probe-account"}}) {
            UUID invitation = invite(activeProgramme(wish()), Company.WIND);
            refusesOnce(refusing[0], refusing[1]);
            Api contact = join(invitation, Company.WIND, facts(Company.WIND));

            complete(contact, invitation, "reviseFacts", revisedFacts(Company.WIND));

            task(officer, invitation, "onboardSupplier");
        }
    }

    @Test
    void anUncheckedSignerIsNotOnboarded() {
        UUID invitation = invite(programme, Company.WIND);
        join(invitation, Company.WIND, facts(Company.WIND));

        assertThat(refusal(invitation, Map.of("verdict", "approve"))).isEqualTo("onboarding-signer-unchecked");
    }

    @Test
    void theOfficerReturnsTheFactsWithAReason() {
        UUID invitation = invite(programme, Company.WIND);
        Api contact = join(invitation, Company.WIND, facts(Company.WIND));

        complete(officer, invitation, "onboardSupplier", Map.of("verdict", "return", "reason", "请补充第三名受益所有人"));

        Object task = task(contact, invitation, "reviseFacts").get("id");
        assertThat(contact.get("/api/v1/tasks/" + task).body().path("data").path("returnReason").asText())
                .isEqualTo("请补充第三名受益所有人");
        complete(contact, invitation, "reviseFacts", revisedFacts(Company.WIND));
        task(officer, invitation, "onboardSupplier");
    }

    @Test
    void theLighthouseEnterpriseSeesTheInvitationAndNotTheOnboarding() {
        UUID invitation = invite(programme, Company.WIND);
        join(invitation, Company.WIND, facts(Company.WIND));
        task(officer, invitation, "onboardSupplier");

        String seen = treasurer.get("/api/v1/cases/" + invitation + "/history").text() + treasurer.get("/api/v1/invitations/" + invitation).text();

        assertThat(seen).doesNotContain("示例受益人").doesNotContain(Company.WIND.account());
    }

    @Test
    void funderAndSupplierReadHowFarTheOnboardingIsAndWhatIsMissing() {
        UUID invitation = invite(programme, Company.WIND);
        String path = "/api/v1/invitations/" + invitation + "/onboarding";
        assertThat(officer.get(path).body().path("missing").get(0).path("code").asText()).isEqualTo("answer");
        Api contact = join(invitation, Company.WIND, namesakeAmongTheOwners());
        task(officer, invitation, "judgeScreeningHit");

        var funders = officer.get(path).body();
        assertThat(funders.path("missing").get(0).path("code").asText()).isEqualTo("screening-clearance");
        assertThat(funders.path("screening").path("outcome").asText()).isEqualTo("HIT");
        assertThat(funders.path("screening").path("hits").get(0).path("name").asText()).isEqualTo("示例受益人999A");
        var suppliers = contact.get(path).body();
        assertThat(suppliers.path("missing").get(0).path("code").asText()).isEqualTo("screening");
        assertThat(suppliers.has("screening")).isFalse();

        judge(invitation, "NAMESAKE");
        complete(approver, invitation, "confirmScreeningFindings", Map.of("verdict", "approve"));
        task(officer, invitation, "onboardSupplier");
        suppliers = contact.get(path).body();
        assertThat(suppliers.path("missing").get(0).path("code").asText()).isEqualTo("officer-verdict");
        assertThat(suppliers.path("probe").path("outcome").asText()).isEqualTo("MATCH");
        assertThat(suppliers.path("probe").path("account").asText()).endsWith("0101").doesNotContain(Company.WIND.account()).startsWith("****");
        assertThat(treasurer.get(path).status()).isEqualTo(403);
    }

    private String refusal(UUID invitation, Map<String, Object> form) {
        Object task = task(officer, invitation, "onboardSupplier").get("id");
        return officer.post("/api/v1/tasks/" + task + "/complete", form).code();
    }

    private String state(UUID invitation) {
        return treasurer.get("/api/v1/invitations/" + invitation).body().path("state").asText();
    }
}
