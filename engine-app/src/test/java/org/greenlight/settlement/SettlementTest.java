package org.greenlight.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.junit.jupiter.api.Test;

class SettlementTest extends MoneyTest {

    private void assertClosedWithEmptyBooks(Deals.Signed deal) {
        eventually().untilAsserted(() -> {
            assertThat(endedAt(deal)).isEqualTo("closed");
            assertThat(balances()).containsEntry("ADVANCES", "0.00").containsEntry("UNEARNED_DISCOUNT", "0.00").containsEntry("SUSPENSE", "0.00")
                    .containsEntry("DISCOUNT_INCOME", "-450.00").containsEntry("CASH", "450.00");
            assertThat(balances().getOrDefault("HELD_BACK", "0.00")).isEqualTo("0.00");
        });
        assertThat(officer.get("/api/v1/ledger/balance").body().path("sum").asText()).isEqualTo("0.00");
        assertThat(settlement(deal).path("ledgerSum").asText()).isEqualTo("0.00");
    }

    private Map<String, String> balances() {
        return officer.get("/api/v1/ledger/balance").body().path("accounts").findParents("account").stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.path("account").asText(), row -> row.path("balance").asText()));
    }

    private UUID creditOf(Api.Answer receipt) {
        return UUID.fromString(receipt.body().path("credits").get(0).path("id").asText());
    }

    /** A second person agrees to what the officer decided about a credit. */
    private void approves(UUID credit) {
        complete(approver, credit, "approveCreditDecision", Map.of("verdict", "APPROVE"));
    }

    @Test
    void aPayoutThatTheBankExecutedWithoutAnsweringIsPaidOnce() {
        misbehave("bank", "pay", "EXECUTE_THEN_DROP", 1);
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        assertThat(executedTo(deal.supplierAccount())).singleElement()
                .satisfies(payment -> assertThat(payment.path("amount").asText()).isEqualTo("89550.00"));
        assertThat(settlement(deal).path("payments")).singleElement()
                .satisfies(payment -> assertThat(payment.path("state").asText()).isEqualTo("EXECUTED"));
        assertThat(balances()).containsEntry("ADVANCES", "90000.00").containsEntry("UNEARNED_DISCOUNT", "-450.00").containsEntry("CASH", "-89550.00");
    }

    @Test
    void fullPaymentReleasesTheHeldBackPartAndTheBooksAreEmptyAgain() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        pays(deal, "100000.00");
        assertClosedWithEmptyBooks(deal);
        JsonNode settlement = settlement(deal);
        assertThat(settlement.path("repaid").asText()).isEqualTo("90000.00");
        assertThat(settlement.path("heldBackReleased").asText()).isEqualTo("10000.00");
        assertThat(executedTo(deal.supplierAccount())).extracting(payment -> payment.path("amount").asText()).containsExactly("89550.00", "10000.00");
        assertThat(filingsOf(deal)).singleElement().satisfies(filing -> assertThat(filing.path("dischargedAt").isNull()).isFalse());
    }

    @Test
    void theSupplierSeesItsPaymentsButNeitherPayersNorLedger() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        JsonNode seen = supplierPerson.get("/api/v1/financings/" + deal.id() + "/settlement").body();
        assertThat(seen.path("payments")).hasSize(1);
        assertThat(seen.has("credits")).isFalse();
        assertThat(supplierPerson.get("/api/v1/financings/" + deal.id() + "/ledger").status()).isEqualTo(403);
        Api debtor = person(lighthouse, org.greenlight.party.Role.OFFICER);
        assertThat(debtor.get("/api/v1/financings/" + deal.id() + "/settlement").status()).isEqualTo(404);
    }

    @Test
    void theSameBookingCountsOnceWhicheverMessageReportsIt() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        String entry = entry();
        credit(deal, "40000.00", lighthouse.name(), deal.number(), entry, "M-" + entry.substring(0, 20));
        credit(deal, "40000.00", lighthouse.name(), deal.number(), entry, "M-" + entry.substring(0, 20));
        credit(deal, "40000.00", lighthouse.name(), deal.number(), entry, "N-" + entry.substring(0, 20));
        assertThat(settlement(deal).path("collected").asText()).isEqualTo("40000.00");
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        pays(deal, "60000.00");
        assertClosedWithEmptyBooks(deal);
    }

    @Test
    void aShortPaymentWithRecourseIsMadeGoodByTheSupplier() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        pays(deal, "70000.00");
        moveBeyond(deal.dueDate());
        complete(officer, deal.id(), "followUpOverdue", Map.of("decision", "RECOVER", "note", "debtor disputes the rest"));
        complete(supplierPerson, deal.id(), "payShortfall", Map.of("note", "paid today"));
        assertThat(settlement(deal).path("state").asText()).isEqualTo("RECOVERING");
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        credit(deal, "20000.00", supplier.name(), deal.number(), entry(), entry());
        assertClosedWithEmptyBooks(deal);
        assertThat(settlement(deal).path("heldBackReleased").asText()).isEqualTo("0.00");
    }

    @Test
    void aShortfallThatTheSupplierDoesNotPayInTimeIsDemandedByTheOfficer() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        moveBeyond(deal.dueDate());
        complete(officer, deal.id(), "followUpOverdue", Map.of("decision", "RECOVER", "note", "nothing came"));
        task(supplierPerson, deal.id(), "payShortfall");
        moveTo(clock.today().plusDays(15));
        complete(officer, deal.id(), "demandBuyBack", Map.of("note", "letter sent"));
        pays(deal, "100000.00");
        assertClosedWithEmptyBooks(deal);
    }

    @Test
    void aShortPaymentWithoutRecourseIsClaimedOnTheDebtorAndLaterMoneyCounts() {
        Deals.Signed deal = paidOut(Deals.Terms.withoutRecourse());
        pays(deal, "50000.00");
        moveBeyond(deal.dueDate());
        complete(officer, deal.id(), "followUpOverdue", Map.of("decision", "RECOVER", "note", "no answer"));
        complete(officer, deal.id(), "claimOnDebtor", Map.of("note", "suit filed"));
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        pays(deal, "45000.00");
        assertClosedWithEmptyBooks(deal);
        assertThat(settlement(deal).path("heldBackReleased").asText()).isEqualTo("5000.00");
    }

    @Test
    void moneyThatComesWhileAnOfficerFollowsUpEndsTheFollowUp() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        moveBeyond(deal.dueDate());
        JsonNode data = officer.get("/api/v1/tasks/" + task(officer, deal.id(), "followUpOverdue").get("id")).body().path("data");
        assertThat(data.path("lateInterest").asText()).isEqualTo("50.00");
        assertThat(settlement(deal).path("state").asText()).isEqualTo("OVERDUE");
        pays(deal, "100000.00");
        assertClosedWithEmptyBooks(deal);
    }

    @Test
    void aThirdPartysPaymentWaitsInSuspenseUntilAnOfficerTakesIt() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        Api.Answer receipt = credit(deal, "100000.00", "示例集团财务公司", deal.number(), entry(), entry());
        assertThat(receipt.body().path("credits").get(0).path("state").asText()).isEqualTo("THIRD_PARTY");
        assertThat(settlement(deal).path("collected").asText()).isEqualTo("0.00");
        assertThat(balances()).containsEntry("SUSPENSE", "-100000.00");
        complete(officer, creditOf(receipt), "judgeThirdPartyPayment", Map.of("decision", "TAKE", "reason", "payment order of the debtor seen"));
        approves(creditOf(receipt));
        assertClosedWithEmptyBooks(deal);
    }

    @Test
    void aThirdPartysPaymentCanBeSentBack() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        String payerAccount = "9999330299999999999";
        learn("bank-accounts", List.of(Map.of("account", payerAccount, "bankCode", "999330200001", "name", "示例集团财务公司", "uscc", "")));
        int before = executedTo(payerAccount).size();
        Api.Answer receipt = credit(deal, "100000.00", "示例集团财务公司", deal.number(), entry(), entry());
        complete(officer, creditOf(receipt), "judgeThirdPartyPayment",
                Map.of("decision", "RETURN", "payeeBankCode", "999330200001", "reason", "no order of the debtor"));
        approves(creditOf(receipt));
        eventually().untilAsserted(() -> assertThat(executedTo(payerAccount)).hasSize(before + 1));
        eventually().untilAsserted(() -> assertThat(balances()).containsEntry("SUSPENSE", "0.00"));
        assertThat(settlement(deal).path("collected").asText()).isEqualTo("0.00");
    }

    @Test
    void aClaimThatIsPaidTwiceLeavesASurplusThatGoesBackOnce() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        String payerAccount = "9999330299999999999";
        learn("bank-accounts", List.of(Map.of("account", payerAccount, "bankCode", "999330200001", "name", lighthouse.name(), "uscc", "")));
        int before = executedTo(payerAccount).size();
        pays(deal, "100000.00");
        Api.Answer second = pays(deal, "100000.00");
        assertThat(second.body().path("credits").get(0).path("state").asText()).isEqualTo("SURPLUS");
        misbehave("bank", "pay", "ERROR_AFTER_EXECUTE", 1);
        complete(officer, creditOf(second), "returnSurplus", Map.of("destination", "PAYER", "payeeBankCode", "999330200001", "reason", "paid twice"));
        approves(creditOf(second));
        eventually().untilAsserted(() -> assertThat(executedTo(payerAccount)).hasSize(before + 1));
        assertClosedWithEmptyBooks(deal);
        assertThat(executedTo(payerAccount)).hasSize(before + 1);
    }

    @Test
    void aRefusedPayoutIsHandedToTheCallerAndMayBePaidAgain() {
        misbehave("bank", "pay", "REFUSE", 1);
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        start(deal);
        eventually().until(() -> waitsAt(deal, "payAgain"));
        assertThat(balances()).isEmpty();
        system(() -> {
            engine.getRuntimeService().createMessageCorrelation("payAgain").processInstanceBusinessKey(deal.id().toString()).correlate();
            return null;
        });
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        assertThat(executedTo(deal.supplierAccount())).hasSize(1);
        assertThat(settlement(deal).path("payments")).extracting(payment -> payment.path("state").asText()).containsExactly("REFUSED", "EXECUTED");
    }

    @Test
    void moneyThatComesBeforeThePayoutWaitsInSuspenseAndCountsAfterIt() {
        misbehave("bank", "pay", "DOWN", 1000);
        Deals.Signed deal = signed(Deals.Terms.withRecourse());
        start(deal);
        eventually().until(() -> waitsAt(deal, "disburse"));
        Api.Answer receipt = pays(deal, "100000.00");
        assertThat(receipt.body().path("credits").get(0).path("state").asText()).isEqualTo("UNMATCHED");
        partnersBehaveAgain();
        assertClosedWithEmptyBooks(deal);
        assertThat(officer.list("/api/v1/bank-credits")).isEmpty();
    }

    @Test
    void anUnmatchedCreditIsVisibleAndPlacedByAnOfficer() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        Api.Answer receipt = credit(deal, "100000.00", lighthouse.name(), null, entry(), entry());
        assertThat(officer.list("/api/v1/bank-credits")).singleElement().satisfies(credit -> assertThat(credit).containsEntry("state", "UNMATCHED"));
        complete(officer, creditOf(receipt), "placeCredit", Map.of("decision", "TAKE", "financingNumber", deal.number(), "reason", "the debtor told us"));
        approves(creditOf(receipt));
        assertClosedWithEmptyBooks(deal);
    }

    @Test
    void aMessageThatIsNoCamtOrHasADoctypeIsRefusedWithAReason() {
        Api.Answer malformed = channel.post("/api/v1/bank-messages", "<Document>".getBytes(StandardCharsets.UTF_8), "application/xml");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.code()).isEqualTo("bank-message-invalid");
        Api.Answer doctype = channel.post("/api/v1/bank-messages",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>".getBytes(StandardCharsets.UTF_8), "application/xml");
        assertThat(doctype.status()).isEqualTo(422);
        assertThat(doctype.text()).contains("DOCTYPE");
        assertThat(supplierPerson.post("/api/v1/bank-messages", new byte[] {'<'}, "application/xml").status()).isEqualTo(403);
    }

    @Test
    void paymentsThatArriveAtTheSameMomentAreAllCountedAndWakeTheCase() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        java.util.stream.IntStream.range(0, 10).parallel().forEach(n -> pays(deal, "10000.00"));
        assertClosedWithEmptyBooks(deal);
        assertThat(settlement(deal).path("collected").asText()).isEqualTo("100000.00");
        assertThat(settlement(deal).path("credits")).hasSize(10);
    }

    @Test
    void aHeldBackPaymentThatTheBankRefusesIsRepairedByAnOfficerAndPaidOnce() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        misbehave("bank", "pay", "REFUSE", 1);
        pays(deal, "100000.00");
        complete(officer, deal.id(), "repairRelease", Map.of("note", "the account was unblocked"));
        assertClosedWithEmptyBooks(deal);
        assertThat(executedTo(deal.supplierAccount())).extracting(payment -> payment.path("amount").asText()).containsExactly("89550.00", "10000.00");
    }

    @Test
    void theDebtorsMoneyAfterAShortSettlementIsForwardedToTheSupplier() {
        Deals.Signed deal = paidOut(Deals.Terms.withoutRecourse());
        pays(deal, "95000.00");
        moveBeyond(deal.dueDate());
        complete(officer, deal.id(), "followUpOverdue", Map.of("decision", "RECOVER", "note", "the advance is covered"));
        assertClosedWithEmptyBooks(deal);
        Api.Answer late = pays(deal, "5000.00");
        complete(officer, creditOf(late), "returnSurplus", Map.of("destination", "SUPPLIER", "reason", "the rest of the claim is the supplier's"));
        approves(creditOf(late));
        eventually().untilAsserted(() -> assertThat(executedTo(deal.supplierAccount())).extracting(payment -> payment.path("amount").asText())
                .containsExactly("89550.00", "5000.00", "5000.00"));
        assertClosedWithEmptyBooks(deal);
    }

    @Test
    void moneyInSuspenseGoesNowhereBeforeASecondPersonAgreed() {
        Deals.Signed deal = paidOut(Deals.Terms.withRecourse());
        pays(deal, "100000.00");
        UUID credit = creditOf(pays(deal, "100000.00"));
        int before = executedTo("9999330299999999999").size();
        Map<String, Object> toPayer = Map.of("destination", "PAYER", "payeeBankCode", "999330200001", "reason", "paid twice");
        complete(officer, credit, "returnSurplus", toPayer);
        Map<String, Object> task = task(officerWhoApproves, credit, "approveCreditDecision");
        JsonNode shown = officerWhoApproves.get("/api/v1/tasks/" + task.get("id")).body().path("data");
        assertThat(shown.path("proposedPayee").asText()).contains("9999330299999999999");
        assertThat(officer.list("/api/v1/tasks")).noneMatch(open -> "approveCreditDecision".equals(open.get("element")));
        assertThat(executedTo("9999330299999999999")).hasSize(before);

        complete(officerWhoApproves, credit, "approveCreditDecision", Map.of("verdict", "SEND_BACK", "note", "ask the payer first"));
        complete(officerWhoApproves, credit, "returnSurplus", toPayer);
        task = task(officerWhoApproves, credit, "approveCreditDecision");
        Api.Answer alone = officerWhoApproves.post("/api/v1/tasks/" + task.get("id") + "/complete", Map.of("verdict", "APPROVE"));
        assertThat(alone.code()).isEqualTo("four-eyes");
        assertThat(executedTo("9999330299999999999")).hasSize(before);
        approves(credit);
        eventually().untilAsserted(() -> assertThat(executedTo("9999330299999999999")).hasSize(before + 1));
    }
}
