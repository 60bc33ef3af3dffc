package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenlight.Api;
import org.greenlight.connectors.erp.PayableBatch;
import org.greenlight.connectors.erp.PayableItem;
import org.greenlight.kernel.Ids;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayableIntakeTest extends ReceivableTest {

    static Stream<Arguments> spoiled() {
        return Stream.of(
                Arguments.of("malformed", "</EInvoice>", "", "invoice-not-xml"),
                Arguments.of("doctype", "<EInvoice>", "<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><EInvoice>", "invoice-doctype"),
                Arguments.of("no e-invoice", "EInvoice>", "Receipt>", "invoice-not-an-e-invoice"),
                Arguments.of("sums", "<TotalTaxAm>130.00</TotalTaxAm>", "<TotalTaxAm>130.02</TotalTaxAm>", "invoice-sum-differs"),
                Arguments.of("lines", "<Amount>1000.00</Amount>", "<Amount>999.00</Amount>", "invoice-sum-differs"),
                Arguments.of("number", "<EIid>2", "<EIid>3", "invoice-numbers-differ"),
                Arguments.of("seller missing", "SellerIdNum>", "SellerId>", "invoice-missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void aSpoiledInvoiceIsRefusedWithItsReasonInBothLanguages(String what, String target, String replacement, String code) {
        InvoiceText invoice = issue("1000.00");
        JsonNode refused = sendItem(with(whole(invoice), invoice.xmlWith(target, replacement)));
        assertRefused(refused, code);
        assertThat(refused.path("textEn").asText()).isNotBlank().doesNotContain("{").isNotEqualTo(code);
        assertThat(refused.path("textZh").asText()).isNotBlank().doesNotContain("{").isNotEqualTo(refused.path("textEn").asText());
        // Nothing was taken: the good invoice goes in.
        claimOf(sendItem(whole(invoice)));
    }

    @Test
    void anUploadOfASpoiledInvoiceGetsTheSameReason() {
        byte[] doctype = issue("1000.00").xmlWith("<EInvoice>", "<!DOCTYPE EInvoice><EInvoice>");
        Api.Answer answer = creditor.upload("/api/v1/receivables", "invoice", "i.xml", doctype,
                Map.of("programmeId", programme.toString(), "dueDate", due().toString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invoice-doctype");
        assertThat(answer.text()).doesNotContain("Exception");
    }

    @Test
    void aPayableWithAPastDueDateIsRefused() {
        assertRefused(sendItem(dueOn(whole(issue("1000.00")), clock.today().minusDays(1))), "payable-due-date-past");
        assertRefused(sendItem(dueOn(whole(issue("1000.00")), clock.today())), "payable-due-date-past");
    }

    @Test
    void aTenorBeyondTheProgrammeIsRefused() {
        assertRefused(sendItem(dueOn(whole(issue("1000.00")), clock.today().plusDays(91))), "payable-tenor-too-long");
        claimOf(sendItem(dueOn(whole(issue("1000.00")), clock.today().plusDays(90))));
    }

    @Test
    void aDueDateOnAHolidayIsPaidOnTheNextWorkingDay() {
        LocalDate saturday = clock.today().plusDays(50).with(java.time.DayOfWeek.SATURDAY);
        UUID claim = claimOf(sendItem(dueOn(whole(issue("1000.00")), saturday)));
        assertThat(view(claim).path("dueDate").asText()).isEqualTo(saturday.toString());
        assertThat(LocalDate.parse(view(claim).path("paymentDate").asText())).isAfterOrEqualTo(saturday);
    }

    @Test
    void anAmountAboveTheInvoiceIsRefused() {
        assertRefused(sendItem(item("1", issue("1000.00"), "1130.01")), "payable-above-invoice");
    }

    @Test
    void anUnknownSupplierIsRefusedWithTheAdviceToInviteIt() {
        OrganisationCard stranger = organisation(OrganisationKind.SUPPLIER, "示例新供应商");
        InvoiceText invoice = InvoiceText.of(stranger.uscc(), lighthouse.uscc(), clock.today().minusDays(1), "1000.00");
        JsonNode refused = sendItem(whole(invoice));
        assertRefused(refused, "supplier-not-onboarded");
        assertThat(refused.path("textEn").asText()).contains("Invite");
        assertThat(refused.path("textZh").asText()).contains("邀请");
    }

    @Test
    void aSupplierThatWithdrewItsConsentIsNotAskedAbout() {
        system(() -> {
            parties.withdrawConsent(supplier.id(), ConsentKind.E_INVOICE);
            return null;
        });
        assertRefused(sendItem(whole(issue("1000.00"))), "supplier-consent-missing");
    }

    @Test
    void anInvoiceOfAnotherSellerOrBuyerIsRefused() {
        OrganisationCard other = organisation(OrganisationKind.LIGHTHOUSE, "示例他人");
        InvoiceText good = issue("1000.00");
        InvoiceText otherBuyer = new InvoiceText(good.number(), good.seller(), other.uscc(), good.issued(), good.net(), good.tax());
        InvoiceText otherSeller = new InvoiceText(good.number(), other.uscc(), good.buyer(), good.issued(), good.net(), good.tax());
        assertRefused(sendItem(with(whole(good), otherBuyer.xml())), "invoice-buyer-differs");
        assertRefused(sendItem(with(whole(good), otherSeller.xml())), "invoice-seller-differs");
    }

    @Test
    void theSamePayableAgainIsRefusedWithoutSayingWhoHoldsIt() {
        InvoiceText invoice = issue("1000.00");
        claimOf(sendItem(item("1", invoice, "100.00")));
        // Another programme and funder: the fingerprint holds across tenants.
        OrganisationCard first = funder;
        funder = organisation(OrganisationKind.FUNDER, "示例另一银行");
        officer = person(funder, Role.OFFICER);
        JsonNode refused = outcome(send(batchOf(programme(true), item("01", invoice, "50.00")), null), 0);
        assertRefused(refused, "claim-duplicate");
        assertThat(refused.toString()).doesNotContain(first.id().toString(), first.name(), first.uscc().value());
    }

    @Test
    void severalItemsOfOneInvoiceAddUpToItsGrossAtMost() {
        InvoiceText invoice = issue("1000.00");
        claimOf(sendItem(item("1", invoice, "1000.00")));
        claimOf(sendItem(with(item("2", invoice, "130.00"), null)));
        assertRefused(sendItem(item("3", invoice, "0.01")), "invoice-used-up");
    }

    @Test
    void aKnownNumberWithOtherSumsIsRefused() {
        InvoiceText invoice = issue("1000.00");
        claimOf(sendItem(item("1", invoice, "100.00")));
        InvoiceText forged = new InvoiceText(invoice.number(), invoice.seller(), invoice.buyer(), invoice.issued(),
                invoice.net().plus(invoice.net()), invoice.tax().plus(invoice.tax()));
        assertRefused(sendItem(item("2", forged, "100.00")), "invoice-differs");
    }

    @Test
    void oneBadItemDoesNotHoldTheOthersUp() {
        InvoiceText good = issue("1000.00");
        Api.Answer answer = send(batch(item("1", issue("10.00"), "99.00"), item("2", good, "1130.00")), null);
        assertRefused(outcome(answer, 0), "payable-above-invoice");
        claimOf(outcome(answer, 1));
        assertThat(debtor.get("/api/v1/payable-batches/" + answer.body().path("id").asText()).body().path("items")).hasSize(2);
    }

    @Test
    void theSameBatchAgainGetsTheSameAnswerAndNoSecondClaim() {
        byte[] batch = batch(whole(issue("1000.00")));
        assertThat(send(batch, null).body()).isEqualTo(send(batch, null).body());
        assertThat(debtor.list("/api/v1/receivables")).hasSize(1);
    }

    @Test
    void aBatchNumberIsNotUsedTwice() {
        String id = "B-" + Ids.next();
        byte[] first = named(id, whole(issue("1000.00")));
        claimOf(outcome(send(first, null), 0));
        assertThat(send(named(id, whole(issue("1000.00"))), null).code()).isEqualTo("batch-id-reused");
        // Nor does an unsigned batch become a signed one by coming again.
        assertThat(send(first, sign(first)).code()).isEqualTo("batch-id-reused");
    }

    @Test
    void aTamperedBatchIsRefusedAsAWhole() {
        byte[] batch = batch(whole(issue("1000.00")));
        String signature = sign(batch);
        byte[] tampered = new String(batch, StandardCharsets.UTF_8).replace("1130.00", "1129.00").getBytes(StandardCharsets.UTF_8);
        Api.Answer answer = send(tampered, signature);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("batch-signature-wrong");
        assertThat(debtor.list("/api/v1/receivables")).isEmpty();
    }

    @Test
    void aKeyThatTheProgrammeDoesNotKnowConfirmsNothing() {
        byte[] batch = batch(whole(issue("1000.00")));
        assertThat(send(batch, sign(batch).replace("erp-test", "other")).code()).isEqualTo("batch-key-unknown");
        assertThat(send(batch, "nonsense").code()).isEqualTo("batch-signature-header");
        assertThat(debtor.list("/api/v1/receivables")).isEmpty();
    }

    @Test
    void aBatchThatIsNotReadableSaysWhere() {
        assertThat(send("{".getBytes(StandardCharsets.UTF_8), null).code()).isEqualTo("batch-not-json");
        assertThat(send("{\"format\":\"other/2\"}".getBytes(StandardCharsets.UTF_8), null).code()).isEqualTo("batch-wrong-format");
    }

    @Test
    void onlyTheTwoSidesOfAProgrammeBringItsBatches() {
        byte[] batch = batch(whole(issue("1000.00")));
        Api stranger = person(organisation(OrganisationKind.LIGHTHOUSE, "示例旁观者"), Role.LIGHTHOUSE);
        assertThat(stranger.post("/api/v1/payable-batches", batch, "application/json").code()).isEqualTo("batch-not-yours");
        assertThat(creditor.post("/api/v1/payable-batches", batch, "application/json").status()).isEqualTo(403);
    }

    private byte[] named(String batchId, PayableItem item) {
        return new PayableBatch(PayableBatch.FORMAT, batchId, lighthouse.uscc().value(), programme.toString(),
                java.util.List.of(item)).bytes();
    }

    private static void assertRefused(JsonNode item, String code) {
        assertThat(item.path("outcome").asText()).as(item.toString()).isEqualTo("REFUSED");
        assertThat(item.path("code").asText()).isEqualTo(code);
    }

    private static PayableItem dueOn(PayableItem item, LocalDate due) {
        return new PayableItem(item.item(), item.supplierUscc(), item.contractNumber(), item.invoiceNumber(), item.amount(),
                item.currency(), item.issueDate(), due, item.invoiceXml());
    }

    private static PayableItem with(PayableItem item, byte[] xml) {
        BigDecimal amount = item.amount();
        return new PayableItem(item.item(), item.supplierUscc(), item.contractNumber(), item.invoiceNumber(), amount,
                item.currency(), item.issueDate(), item.dueDate(), xml == null ? null : Base64.getEncoder().encodeToString(xml));
    }
}
