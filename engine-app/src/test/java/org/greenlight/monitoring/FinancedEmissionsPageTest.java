package org.greenlight.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.UUID;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.settlement.Deals;
import org.greenlight.workbench.Browser;
import org.junit.jupiter.api.Test;

/** The page of the financed emissions in a real Chromium. */
class FinancedEmissionsPageTest extends EmissionScene {

    private String login(Role role) {
        String login = role.word() + "-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccount(funder.id(), "示例 " + role.word(), login, Set.of(role), false));
        return login;
    }

    private Deals.Signed oneKnownAndOneUnknownDeal() {
        Deals.Signed known = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "50000", "20000", "THIRD_PARTY");
        supplier = organisation(OrganisationKind.SUPPLIER, "示例部件" + UUID.randomUUID().toString().substring(0, 8));
        paidOutOn(day(12, 2));
        system(() -> books.sector(supplier.id(), "9999"));
        balanceSheet("0.00", null, null);
        return known;
    }

    @Test
    void anOfficerReadsTheYearFollowsAFigureToItsSourceDownloadsAndFreezes() {
        Deals.Signed known = oneKnownAndOneUnknownDeal();
        try (Browser browser = new Browser(port, "en", 1280)) {
            browser.login(login(Role.OFFICER));
            browser.link("Financed emissions").click();
            browser.ready();
            assertThat(browser.page().locator("#totals .note-warn")).containsText("The year is not over");
            browser.page().fill("#year", String.valueOf(year));
            browser.page().selectOption("#view", "YEAR_END");
            browser.button("Show").click();
            browser.page().waitForURL("**/financed-emissions?year=" + year + "&view=YEAR_END");
            browser.ready();
            assertThat(browser.page().locator("#totals-pcaf [data-figure=financedTonnes] dd")).hasText("11.250");
            assertThat(browser.page().locator("#totals-pcaf [data-figure=coverage] dd")).hasText("50.00 %");
            assertThat(browser.page().locator("#totals-pcaf [data-figure=pcafScore] dd")).hasText("1.00");
            Locator row = browser.page().locator("#deals tbody tr").filter(new Locator.FilterOptions().setHasText(known.number()));
            assertThat(row).containsText("¥90,000.00");
            row.locator("summary").click();
            assertThat(row.locator(".sources")).containsText("Greenhouse gas statement");
            assertThat(browser.page().locator("#deals")).containsText("Emissions not known");
            assertThat((Integer) browser.page().evaluate("document.querySelector('#deals').scrollWidth - document.querySelector('#deals').clientWidth"))
                    .as("no column is cut off").isZero();
            Download download = browser.page().waitForDownload(() -> browser.link("Download XLSX").first().click());
            assertThat(download.suggestedFilename()).isEqualTo("financed-emissions-" + year + "-year-end.xlsx");
            browser.button("Freeze this report").click();
            assertThat(browser.page().locator("#notes")).containsText("The report is frozen");
            assertThat(browser.page().locator("#reports tbody tr")).hasCount(1);
            browser.picture("financed-emissions-en");
            browser.link("中文").click();
            browser.ready();
            assertThat(browser.page().locator("#totals-pcaf [data-figure=financedTonnes] dt")).hasText("融资排放，PCAF（tCO2e）");
            assertThat(browser.page().locator("#year")).hasValue(String.valueOf(year));
        }
    }

    @Test
    void anAuditorReadsItOnAPhoneInChineseAndCanNotFreeze() {
        oneKnownAndOneUnknownDeal();
        try (Browser browser = new Browser(port, "zh-CN", 390)) {
            browser.login(login(Role.AUDITOR)).open("/financed-emissions?view=AVERAGE&year=" + year);
            assertThat(browser.page().locator("h1")).hasText("融资排放");
            assertThat(browser.page().locator("#totals-pcaf")).containsText("覆盖率");
            assertThat(browser.page().locator("#freeze")).isHidden();
            browser.page().locator("#deals summary").first().click();
            assertThat((Integer) browser.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            browser.picture("financed-emissions-zh-CN-390");
        }
    }
}
