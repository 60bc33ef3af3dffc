package org.greenlight.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.Role;
import org.greenlight.programme.ProgrammeScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real Chromium, against the running product. */
class PagesTest extends ProgrammeScene {

    private String officerLogin;
    private String approverLogin;
    private String treasurerLogin;

    @BeforeEach
    void peopleWithKnownLogins() {
        officerLogin = account(funder, Role.OFFICER);
        approverLogin = account(funder, Role.APPROVER);
        treasurerLogin = account(lighthouse, Role.LIGHTHOUSE);
    }

    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource({
        "officer@bank.example, Credit officer, en, Financings",
        "approver@bank.example, 审批人, zh-CN, 融资",
        "auditor@bank.example, Auditor, en, Programmes",
        "operator@bank.example, 运维员, zh-CN, 运维",
        "treasurer@lighthouse.example, Lighthouse enterprise, en, Suppliers"})
    void aDemoPersonLogsInByOneClickAndFindsTheirPages(String login, String role, String language, String place) {
        try (Browser browser = new Browser(port, language, 1280)) {
            browser.picture("login-" + language);
            Locator person = browser.page().locator("[data-login='" + login + "']");
            assertThat(person).containsText(role);
            person.click();
            browser.page().click("#enter");
            browser.page().waitForURL("**/");
            browser.ready();
            assertThat(browser.page().locator("h1")).hasText(language.equals("en") ? "Inbox" : "待办");
            browser.link(place).click();
            browser.ready();
            assertThat(browser.page().locator("nav [aria-current=page]")).hasText(place);
        }
    }

    @Test
    void aWrongPasswordIsToldAndTheLanguageCanBeChanged() {
        try (Browser browser = new Browser(port, "en", 1280)) {
            browser.page().fill("#username", officerLogin);
            browser.page().fill("#password", "wrong");
            browser.page().click("#enter");
            assertThat(browser.page().getByRole(AriaRole.ALERT)).hasText("The login name or the password is wrong.");
            browser.link("中文").click();
            assertThat(browser.page().locator("h1")).hasText("登录");
            assertThat(browser.page().locator("html")).hasAttribute("lang", "zh-CN");
        }
    }

    @Test
    void aLighthouseEnterpriseAsksForAProgrammeInTheBrowser() {
        try (Browser browser = new Browser(port, "en", 1280)) {
            browser.login(treasurerLogin).open("/programmes");
            browser.button("Ask for a programme").click();
            browser.page().waitForSelector("#request-programme[data-ready]");
            browser.fill("Funder's credit code", funder.uscc().value()).fill("Name of the programme", "示例项目")
                    .fill("Limit in yuan", "1000000.00").fill("Longest tenor in days", "90").fill("Advance rate", "9000")
                    .choose("Recourse", "With recourse").choose("List", "Lighthouse enterprise").choose("Issuer of the list", "Province")
                    .choose("Own green benefit vouched for by", "Third party").date("Entry valid until", "12/31/2031");
            browser.picture("request-programme-en");
            browser.button("Send").click();
            browser.page().waitForURL("**/cases/**");
            browser.ready();
            assertThat(browser.page().locator("#notes")).hasText("Sent.");
            assertThat(browser.page().locator("#case")).containsText("¥1,000,000.00");
        }
    }

    @Test
    void anOfficerClaimsATaskAndIsToldWhatItsFormStillNeeds() {
        UUID programme = ask(wish());
        task(officer, programme, "approveProgramme");
        try (Browser browser = new Browser(port, "en", 1280)) {
            browser.login(officerLogin);
            Locator row = browser.page().locator("tr").filter(new Locator.FilterOptions().setHasText("Approve the programme"));
            assertThat(row).containsText(lighthouse.name());
            assertThat(row).containsText("¥50,000,000.00");
            browser.picture("inbox-en");
            row.getByRole(AriaRole.BUTTON).click();
            browser.page().waitForURL("**/tasks/**");
            browser.ready();
            browser.button("Complete").click();
            assertThat(browser.page().getByRole(AriaRole.ALERT).first()).hasText("Some fields need your attention.");
            browser.page().getByLabel("Return for rework").check();
            browser.button("Complete").click();
            assertThat(browser.page().getByRole(AriaRole.ALERT).first()).containsText("reason");
            browser.expectErrors("422");
            browser.page().reload();
            browser.ready();
            assertThat(browser.page().getByLabel("Return for rework")).isChecked();
            browser.picture("task-en");
            browser.page().getByLabel("Approve", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();
            browser.button("Complete").click();
            browser.page().waitForURL("**/cases/" + programme);
            browser.ready();
            assertThat(browser.page().locator("#notes")).containsText("Done: Approve the programme");
        }
    }

    @Test
    void theCaseShowsItsTokenItsDecisionAndTheRuleThatFired() {
        UUID programme = ask(wish());
        complete(officer, programme, "approveProgramme", Map.of("verdict", "approve"));
        task(approver, programme, "confirmProgramme");
        try (Browser browser = new Browser(port, "zh-CN", 1280)) {
            browser.login(approverLogin).open("/cases/" + programme);
            assertThat(browser.page().locator(".diagram [data-element-id=confirmProgramme].token")).isVisible();
            assertThat(browser.page().locator(".diagram [data-element-id=approveProgramme].passed")).isVisible();
            assertThat(browser.page().locator(".diagram .bjs-powered-by")).isVisible();
            assertThat(browser.page().locator(".diagram")).containsText("复核项目");
            assertThat(browser.page().locator("#decisions")).containsText("领航企业资质");
            assertThat(browser.page().locator(".timeline")).containsText("已申请项目");
            browser.button("查看决策表").click();
            assertThat(browser.page().locator(".table-view .fired").first()).isVisible();
            browser.picture("case-zh-CN");
        }
    }

    @Test
    void aSupplierFileIsAnsweredRowByRow() {
        UUID programme = activeProgramme(wish());
        try (Browser browser = new Browser(port, "en", 1280)) {
            browser.login(treasurerLogin).open("/cases/" + programme);
            browser.button("Invite by file").click();
            browser.page().setInputFiles("#invite-file-file", Path.of("samples", "suppliers.xlsx"));
            browser.button("Send").click();
            Locator outcome = browser.page().locator("#invite-file .outcome");
            assertThat(outcome).containsText("rows accepted", new ContainsTextOptions().setTimeout(60_000));
            assertThat(outcome.locator("li").first()).containsText("Row");
            browser.picture("invite-file-en");
        }
    }

    @Test
    void anOperatorsPageOpensAndShowsBusinessTime() {
        try (Browser browser = new Browser(port, "zh-CN", 1280)) {
            browser.login("operator@bank.example").open("/operations");
            assertThat(browser.page().locator("#clock-now")).not().isEmpty();
            browser.picture("operations-zh-CN");
        }
    }

    @Test
    void noPageIsWiderThanAPhone() {
        UUID programme = ask(wish());
        Map<String, Object> task = task(officer, programme, "approveProgramme");
        try (Browser browser = new Browser(port, "zh-CN", 390)) {
            browser.login(officerLogin);
            for (String path : List.of("/", "/programmes", "/suppliers", "/receivables", "/cases/" + programme, "/tasks/" + task.get("id"))) {
                browser.open(path);
                assertThat((Integer) browser.page().evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(390);
            }
            browser.picture("task-zh-CN-390");
        }
    }

    @Test
    void aCaseOfOthersIsAsUnknownAsOneThatDoesNotExist() {
        UUID programme = ask(wish());
        Api stranger = as("treasurer@lighthouse.example");
        assertThat(stranger.get("/api/v1/cases/" + programme).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/cases/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(stranger.list("/api/v1/cases?kind=programme")).noneMatch(line -> line.get("id").equals(programme.toString()));
    }

    private String account(OrganisationCard organisation, Role role) {
        String login = role.word() + "-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccount(organisation.id(), "示例 " + role.word(), login, Set.of(role), false));
        return login;
    }
}
