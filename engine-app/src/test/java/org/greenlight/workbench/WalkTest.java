package org.greenlight.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * The whole main job by clicking only, each person in the own session: from the wish for a programme to the closed
 * financing, the auditor's reading and the operator's work. A partner's own moves are made at the simulators.
 */
class WalkTest extends WalkWorld {

    private Browser treasurer;
    private Browser officer;
    private Browser approver;
    private Browser signer;
    private Browser operator;

    @Test
    void oneFinancingIsPlayedFromTheProgrammeToTheDischarge() {
        try (Browser first = new Browser(port, "en", 1280)) {
            treasurer = first.login(treasurerLogin);
            officer = first.another("zh-CN", 1280).login(officerLogin);
            approver = first.another("en", 1280).login(approverLogin);
            operator = first.another("zh-CN", 1280).login(operatorLogin);
            programmeIsAskedForAndApproved();
            suppliersAreInvited();
            signer = first.another("en", 1280).login(supplierLogin);
            supplierComesOnBoard();
            String invoice = payableIsUploadedAndConfirmed();
            String financing = financingIsAskedForReworkedAndApproved(invoice);
            agreementIsReadSignedAndPaidOut(financing);
            debtorPaysAndTheCaseIsClosed(financing, invoice);
            auditorReadsTheCase(first.another("zh-CN", 390).login(auditorLogin), financing);
            operatorLooksAtAParkedMessage();
        }
    }

    private void programmeIsAskedForAndApproved() {
        treasurer.open("/programmes").button("Ask for a programme").click();
        treasurer.page().waitForSelector("#request-programme[data-ready]");
        treasurer.fill("Funder's credit code", funder.uscc().value()).fill("Name of the programme", programmeName)
                .fill("Limit in yuan", "50000000.00").fill("Longest tenor in days", "90").fill("Advance rate", "9000")
                .choose("Recourse", "With recourse").choose("List", "Lighthouse enterprise").choose("Issuer of the list", "MIIT")
                .choose("Own green benefit vouched for by", "Third party").date("Entry valid until", "12/31/2031");
        treasurer.follow(treasurer.button("Send"));

        approver.open("/programmes").button("Collection account").click();
        approver.page().waitForSelector("#collection-account[data-ready]");
        approver.fill("Account name", funder.name()).fill("Account number", collectionAccount).fill("Bank code", "999310000001");
        approver.button("Send").click();
        assertThat(approver.page().locator("#notes")).hasText("Sent.");
        // That none was named so far is an answer of the API, which the browser notes.
        approver.expectErrors("409");

        officer.task("审批项目", programmeName).picture("walk-approve-programme-zh").check("同意").complete("提交");
        approver.task("Confirm the approval", programmeName).check("Confirm").complete("Complete").state("Active");
    }

    private void suppliersAreInvited() {
        treasurer.open("/programmes").follow(treasurer.link(programmeName));
        invite(supplier.uscc().value(), supplier.name(), supplierLogin);
        invite(otherSupplier.uscc().value(), otherSupplier.name(), otherSupplierLogin);
        treasurer.button("Invite by file").click();
        treasurer.page().setInputFiles("#invite-file-file", Path.of("samples", "suppliers.csv"));
        assertThat(treasurer.page().locator("#invite-file .file-name")).hasText("suppliers.csv");
        treasurer.button("Send").click();
        assertThat(treasurer.page().locator("#invite-file .outcome")).containsText("rows accepted", new ContainsTextOptions().setTimeout(60_000));

        Browser other = treasurer.another("zh-CN", 390).login(otherSupplierLogin);
        other.task("答复邀请", otherSupplier.name()).check("谢绝").fill("谢绝理由", "暂不需要。").complete("提交").state("已谢绝");
        treasurer.open("/suppliers");
        change(otherSupplier.name(), "Send again", "resend-invitation", "Sent");
        change(otherSupplier.name(), "Revoke", "revoke-invitation", "Revoked");
        change(otherSupplier.name(), "Send again", "resend-invitation", "Sent");
        treasurer.picture("walk-suppliers-en");
    }

    private void invite(String uscc, String name, String login) {
        treasurer.button("Invite a supplier").click();
        Page page = treasurer.page();
        page.waitForSelector("#invite-supplier[data-ready]");
        treasurer.fill("Credit code", uscc).fill("Registered name", name).fill("Contact who may sign", "示例签字人")
                .fill("Contact's e-mail", login).fill("Frame contract", "LYHT-2026-900").fill("Industry", "3415");
        page.locator("#invite-supplier").getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#case .related")).containsText(name);
    }

    /** Clicks an action in the row of a list and waits for the state that it leads to. */
    private void change(String name, String action, String dialog, String state) {
        Locator row = row(treasurer, name);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action)).click();
        treasurer.page().locator("#" + dialog + " button[type=submit]").click();
        assertThat(row).containsText(state);
    }

    private void supplierComesOnBoard() {
        signer.task("Answer the invitation", supplier.name()).check("Accept").complete("Complete");
        signer.task("Give facts and consents", supplier.name());
        signer.button("Complete").click();
        assertThat(signer.page().getByText("This must be filled in.").first()).isVisible();
        signer.fill("Revenue of the last full year", "268000000.00").choose("Environmental credit rating", "Green")
                .choose("Major environmental penalties of the last three years", "None").fill("Owner 1: name", "示例受益人一").fill("Owner 1: share", "100")
                .fill("Account number", supplierAccount).fill("Bank code", "999330200001")
                .check("The funder may verify our e-invoices").check("The funder may search and register at the collateral registry")
                .check("The funder may pull our footprints and greenhouse gas statement; without it the ordinary product");
        signer.complete("Complete");

        officer.task("供应商准入审批", supplier.name()).picture("walk-onboard-zh");
        assertThat(officer.page().getByLabel("账户户名核验")).hasValue("相符");
        officer.check("已核实联系人的签署授权").check("同意").complete("提交").state("已准入");
        officer.follow(officer.page().locator(".related").getByText("绿色评估"));
        assertThat(officer.page().locator("#decisions")).containsText("绿色等级");
        officer.picture("walk-assessment-zh");
    }

    /** Answers the invoice's number. */
    private String payableIsUploadedAndConfirmed() {
        Path invoice = eInvoice();
        String number = invoice.getFileName().toString().replace(".xml", "");
        LocalDate due = clock.today().plusDays(30);
        signer.open("/receivables").button("Upload an e-invoice").click();
        Page page = signer.page();
        page.waitForSelector("#upload-invoice[data-ready]");
        signer.button("Send").click();
        assertThat(page.locator("#upload-invoice .wrong").first()).hasText("This must be filled in.");
        page.setInputFiles("#upload-invoice-file", Path.of("samples", "invoices-bad", "does-not-add-up.xml"));
        page.fill("#upload-invoice-due", due.toString());
        signer.button("Send").click();
        assertThat(page.locator("#upload-invoice .wrong").first()).containsText("does not add up");
        signer.expectErrors("422");
        page.setInputFiles("#upload-invoice-file", invoice);
        signer.follow(signer.button("Send"));
        assertThat(page.locator("h1")).containsText(number);

        treasurer.task("Confirm payable", number).picture("walk-confirm-payable-en").check("Confirm: we owe this amount");
        // What is declared here binds: it must be read in full.
        assertThat((Integer) treasurer.page().evaluate("[...document.querySelectorAll('.fjs-form-field-label')].filter(l => l.scrollWidth > l.clientWidth + 1).length")).isZero();
        treasurer.page().locator(".fjs-form-field-checkbox input").check();
        treasurer.complete("Complete").state("Confirmed");
        return number;
    }

    /** Answers the financing's number. */
    private String financingIsAskedForReworkedAndApproved(String invoice) {
        signer.state("Confirmed").button("Ask for financing").click();
        signer.follow(signer.page().locator("#ask-financing button[type=submit]")).state("offered");
        String number = signer.page().locator("h1").textContent().replace("Financing", "").trim();
        signer.task("Accept offer", number).picture("walk-offer-en");
        assertThat(signer.page().getByLabel("Face of the claim")).hasValue("¥1,130,000.00");
        assertThat(signer.page().locator("#decisions")).containsText("Green price");
        signer.check("Accept").fill("Advance wanted, if not the whole", "600000.00").complete("Complete");

        officer.task("信贷审查", number).check("退回供应商补充").fill("意见", "请说明交付情况。").complete("提交").state("退回补充");
        signer.task("Rework application", number);
        assertThat(signer.page().getByLabel("The funder's remark")).hasValue("请说明交付情况。");
        signer.fill("Your answer", "货物已验收。").complete("Complete");
        officer.task("信贷审查", number).picture("walk-review-zh").check("同意").complete("提交");
        assertThat(officer.page().locator(".diagram")).containsText("退回补充");
        approver.task("Approve credit", number).check("Approve").complete("Complete");
        return number;
    }

    private void agreementIsReadSignedAndPaidOut(String number) {
        bankAnswers(false);
        signer.task("Sign agreement", number).picture("walk-sign-en");
        Page agreement = signer.page().waitForPopup(() -> signer.link("Open the agreement").first().click());
        assertThat(agreement.locator("h1")).containsText("应收账款融资协议");
        assertThat(agreement.locator("body")).containsText("CNY 600000.00");
        agreement.close();
        signer.check("I have read the agreement and sign it for the supplier").complete("Complete");
        assertThat(signer.link("Open the agreement")).hasAttribute("target", "_blank");

        // The bank is down: the payout waits as an outside call without an answer, until the operator has it asked again.
        Locator call = row(operator, "向供应商付款");
        operator.reload("/operations", () -> call.count() > 0 && call.first().textContent().contains("结果未知"));
        operator.picture("walk-operations-zh");
        bankAnswers(true);
        call.first().getByRole(AriaRole.BUTTON).click();
        assertThat(operator.page().locator("#notes")).containsText("正在向对方重新查询");
        signer.state("paid out");
    }

    private void debtorPaysAndTheCaseIsClosed(String number, String invoice) {
        treasurer.open("/financings").follow(treasurer.link(number));
        assertThat(treasurer.page().locator("#case")).containsText(collectionAccount);

        LocalDate due = clock.today().plusDays(30);
        operator.open("/operations").page().fill("#clock-to", due + "T10:00");
        operator.button("推进").click();
        assertThat(operator.page().locator("#notes")).hasText("业务时间已推进。");
        assertThat(operator.page().locator(".bar-date")).hasText(due.toString());
        debtorPays("1130000.00", invoice);
        officer.open("/financings").follow(officer.link(number)).state("已结清").picture("walk-closed-zh");
        signer.state("closed");
    }

    private static void auditorReadsTheCase(Browser auditor, String number) {
        auditor.open("/financings").follow(auditor.link(number));
        assertThat(auditor.page().locator(".timeline")).containsText("融资已结清");
        assertThat(auditor.page().locator(".timeline")).containsText("协议已签署");
        assertThat(auditor.page().locator("#decisions")).containsText("绿色定价");
        auditor.page().locator(".timeline summary").first().click();
        assertThat(auditor.page().locator(".timeline pre").first()).isVisible();
        auditor.picture("walk-audit-zh-390");
        assertThat((Integer) auditor.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    private void operatorLooksAtAParkedMessage() {
        String id = unknownMessage();
        Locator message = row(operator, id);
        operator.reload("/operations", () -> message.count() > 0);
        assertThat(message).containsText("没有处理程序识别类型为“org.example.orders.v9”的报文");
        assertThat(message).containsText("message-type-unknown");
        message.getByText("详情").click();
        assertThat(message.locator("pre")).containsText("示例");
        operator.picture("walk-parked-zh");
        message.getByRole(AriaRole.BUTTON).click();
        assertThat(operator.page().locator("#notes")).containsText("仍被搁置");
        assertThat(message).containsText("message-type-unknown");
    }

    private static Locator row(Browser browser, String text) {
        return browser.page().locator("tbody tr").filter(new FilterOptions().setHasText(text));
    }
}
