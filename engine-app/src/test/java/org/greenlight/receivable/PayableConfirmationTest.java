package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.kernel.Money;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayableConfirmationTest extends ReceivableTest {

    private static final Map<String, Object> CONFIRM = Map.of("decision", "CONFIRM", "amount", "1130.00", "declaration", true);

    @Test
    void aBatchSignedByTheDebtorConfirmsWithoutATask() {
        byte[] batch = batch(whole(issue("1000.00")));
        UUID claim = claimOf(outcome(send(batch, sign(batch)), 0));
        awaitState(claim, "CONFIRMED");
        assertThat(view(claim).path("source").asText()).isEqualTo("SIGNED_BATCH");
        assertThat(view(claim).has("confirmRequestedAt")).isFalse();
        eventually().until(() -> ended(claim));
    }

    @Test
    void whereTheProgrammeDoesNotTakeASignatureForAConfirmationAPersonConfirms() {
        byte[] batch = batchOf(programme(false), whole(issue("1000.00")));
        Api.Answer answer = send(batch, sign(batch));
        assertThat(answer.body().path("signed").asBoolean()).isTrue();
        assertThat(answer.body().path("confirms").asBoolean()).isFalse();
        awaitState(claimOf(outcome(answer, 0)), "CONFIRM_REQUESTED");
    }

    @Test
    void anUnsignedBatchMakesTheDebtorsTask() {
        UUID claim = askedClaim(issue("1000.00"));
        assertThat(openTasks(claim)).containsExactly("confirmPayable");
        Api.Answer sheet = debtor.get("/api/v1/tasks/" + task(debtor, claim, "confirmPayable").get("id"));
        assertThat(sheet.body().path("data").path("amount").asText()).as(sheet.text()).isEqualTo("1130.00");
        complete(debtor, claim, "confirmPayable", CONFIRM);
        awaitState(claim, "CONFIRMED");
        assertThat(view(claim).path("face").asText()).isEqualTo("1130.00");
        assertThat(ended(claim)).isTrue();
    }

    @Test
    void aSuppliersUploadIsConfirmedByTheDebtorToo() {
        InvoiceText invoice = issue("1000.00");
        Map<String, String> fields = Map.of("programmeId", programme.toString(), "dueDate", due().toString());
        Api.Answer made = creditor.upload("/api/v1/receivables", "invoice", "invoice.xml", invoice.xml(), fields);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        UUID claim = UUID.fromString(made.body().path("id").asText());
        awaitState(claim, "CONFIRM_REQUESTED");
        complete(debtor, claim, "confirmPayable", CONFIRM);
        assertThat(creditor.get("/api/v1/receivables/" + claim).body().path("state").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void onlyADebtorsPersonSeesTheTask() {
        UUID claim = askedClaim(issue("1000.00"));
        Api stranger = person(organisation(OrganisationKind.LIGHTHOUSE, "示例旁观者"), Role.LIGHTHOUSE);
        String task = task(debtor, claim, "confirmPayable").get("id").toString();
        assertThat(stranger.post("/api/v1/tasks/" + task + "/complete", CONFIRM).status()).isEqualTo(404);
        assertThat(creditor.post("/api/v1/tasks/" + task + "/complete", CONFIRM).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/receivables/" + claim).status()).isEqualTo(404);
        assertThat(stranger.list("/api/v1/receivables")).isEmpty();
    }

    @Test
    void aConfirmationWithoutItsDeclarationIsNone() {
        UUID claim = askedClaim(issue("1000.00"));
        assertThat(refusal(debtor, claim, "confirmPayable", Map.of("decision", "CONFIRM"))).isEqualTo("confirm-declaration-missing");
        assertThat(view(claim).path("state").asText()).isEqualTo("CONFIRM_REQUESTED");
    }

    @Test
    void theDebtorMayCorrectTheAmountAndConfirmsTheNewOne() {
        UUID claim = askedClaim(issue("1000.00"));
        complete(debtor, claim, "confirmPayable",
                Map.of("decision", "CORRECT", "amount", "900.00", "reason", "部分退货", "declaration", true));
        awaitState(claim, "CONFIRMED");
        assertThat(view(claim).path("face").asText()).isEqualTo("900.00");
        assertThat(view(claim).path("amountChanged").asBoolean()).isTrue();
        assertThat(used(claim)).isEqualTo(Money.cny("900.00"));
    }

    @Test
    void theDebtorCanNotCorrectAboveTheInvoice() {
        UUID claim = askedClaim(issue("1000.00"));
        assertThat(refusal(debtor, claim, "confirmPayable",
                Map.of("decision", "CORRECT", "amount", "1130.01", "reason", "误", "declaration", true))).isEqualTo("invoice-used-up");
        assertThat(used(claim)).isEqualTo(Money.cny("1130.00"));
    }

    @Test
    void theDebtorConfirmsWhatItSawAndNotWhatItHasBecome() {
        UUID claim = askedClaim(issue("1000.00"));
        Api.Answer changed = creditor.post("/api/v1/receivables/" + claim + "/amount", Map.of("amount", "1000.00", "reason", "扣款"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(refusal(debtor, claim, "confirmPayable", CONFIRM)).isEqualTo("confirm-amount-differs");
        complete(debtor, claim, "confirmPayable", Map.of("decision", "CONFIRM", "amount", "1000.00", "declaration", true));
        assertThat(used(claim)).isEqualTo(Money.cny("1000.00"));
    }

    @Test
    void whatIsConfirmedIsNobodysToChange() {
        UUID claim = askedClaim(issue("1000.00"));
        complete(debtor, claim, "confirmPayable", CONFIRM);
        assertThat(creditor.post("/api/v1/receivables/" + claim + "/amount", Map.of("amount", "1.00", "reason", "x")).code())
                .isEqualTo("claim-already-decided");
    }

    @Test
    void aRefusalNeedsAReasonAndFreesTheInvoice() {
        InvoiceText invoice = issue("1000.00");
        UUID claim = askedClaim(invoice);
        assertThat(refusal(debtor, claim, "confirmPayable", Map.of("decision", "REFUSE"))).isEqualTo("field-required");
        complete(debtor, claim, "confirmPayable", Map.of("decision", "REFUSE", "reason", "未收货"));
        awaitState(claim, "REFUSED");
        assertThat(view(claim).path("refusalCode").asText()).isEqualTo("DEBTOR_REFUSED");
        assertThat(view(claim).path("refusalReason").asText()).isEqualTo("未收货");
        assertThat(used(claim)).isEqualTo(Money.cny("0.00"));
        // Put right, the same payable may be brought again.
        assertThat(askedClaim(invoice)).isNotEqualTo(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VOID", "RED_LETTERED"})
    void anInvoiceThatWasReversedRefusesTheClaimThoughTheBatchWasSigned(String turned) {
        InvoiceText invoice = issue("1000.00");
        control("/tax/states", ("{\"number\":\"" + invoice.number() + "\",\"state\":\"" + turned + "\"}").getBytes(StandardCharsets.UTF_8));
        byte[] batch = batch(whole(invoice));
        UUID claim = claimOf(outcome(send(batch, sign(batch)), 0));
        awaitState(claim, "REFUSED");
        assertThat(view(claim).path("refusalCode").asText()).isEqualTo("INVOICE_" + turned);
        assertThat(used(claim)).isEqualTo(Money.cny("0.00"));
    }

    @Test
    void anInvoiceThatTheTaxAuthorityDoesNotKnowRefusesTheClaim() {
        UUID claim = claimOf(sendItem(whole(unknownInvoice("1000.00"))));
        awaitState(claim, "REFUSED");
        assertThat(view(claim).path("refusalCode").asText()).isEqualTo("INVOICE_NOT_FOUND");
    }

    @Test
    void aRefusalOfTheTaxAuthorityToVerifyIsNoVerification() {
        InvoiceText invoice = issue("1000.00");
        control("/behaviour", "{\"partner\":\"tax\",\"mode\":\"REFUSE\",\"times\":1}".getBytes(StandardCharsets.UTF_8));
        UUID claim = claimOf(sendItem(whole(invoice)));
        awaitState(claim, "REFUSED");
        assertThat(view(claim).path("refusalCode").asText()).isEqualTo("VERIFICATION_REFUSED");
        assertThat(view(claim).path("refusalReason").asText()).contains("TRIES_USED_UP");
    }

    @Test
    void aTaxAuthorityThatIsDownIsAskedUntilItAnswers() {
        InvoiceText invoice = issue("1000.00");
        control("/behaviour", "{\"partner\":\"tax\",\"mode\":\"DOWN\",\"times\":2}".getBytes(StandardCharsets.UTF_8));
        askedClaim(invoice);
    }

    @Test
    void theDebtorIsRemindedThenTheFunderStepsInThenTheRequestLapses() {
        UUID claim = askedClaim(issue("1000.00"));
        LocalDate asked = clock.today();
        moveTo(asked.plusDays(10));
        eventually().until(() -> events(claim).contains("receivable.DebtorReminded"));
        moveTo(asked.plusDays(25));
        complete(officer, claim, "escalateConfirmation", Map.of("contact", "示例财务部 0000-0000000", "note", "承诺三日内答复"));
        assertThat(openTasks(claim)).containsExactly("confirmPayable");
        assertThat(events(claim)).contains("receivable.ConfirmationEscalated");
        moveTo(asked.plusDays(45));
        awaitState(claim, "LAPSED");
        eventually().until(() -> ended(claim));
        assertThat(used(claim)).isEqualTo(Money.cny("0.00"));
    }

    @Test
    void anAnswerAfterTheEscalationEndsTheEscalationToo() {
        UUID claim = askedClaim(issue("1000.00"));
        moveTo(clock.today().plusDays(26));
        task(officer, claim, "escalateConfirmation");
        complete(debtor, claim, "confirmPayable", CONFIRM);
        assertThat(ended(claim)).isTrue();
    }

    private java.util.List<String> events(UUID claim) {
        return system(() -> jdbc.queryForList("""
                select type from trail_record where case_id = ?
                union all select type from trail_pending where case_id = ?""", String.class, claim, claim));
    }
}
