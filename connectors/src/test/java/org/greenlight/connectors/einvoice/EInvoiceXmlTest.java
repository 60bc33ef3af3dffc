package org.greenlight.connectors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.greenlight.connectors.einvoice.EInvoiceProblem.Code;

class EInvoiceXmlTest {

    private String xml;

    @BeforeEach
    void good() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/e-invoice.xml")) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static EInvoice read(String text) {
        return EInvoiceXml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text, Code code, String field) {
        EInvoiceProblem problem = catchThrowableOfType(EInvoiceProblem.class, () -> read(text));
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).contains(field);
        assertThat(problem.getMessage()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void theFactsOfAnEInvoiceAreRead() {
        EInvoice invoice = read(xml);
        assertThat(invoice.number()).isEqualTo("26332999000901000001");
        assertThat(invoice.label()).isEqualTo("01");
        assertThat(invoice.issueDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(invoice.sellerUscc()).isEqualTo("91330200GLDEM1010W");
        assertThat(invoice.buyerName()).isEqualTo("绿原示范精密制造有限公司");
        assertThat(invoice.net()).isEqualTo(new BigDecimal("100000.00"));
        assertThat(invoice.gross()).isEqualTo(new BigDecimal("113000.00"));
        assertThat(invoice.lines()).hasSize(2);
        assertThat(invoice.lines().get(0)).isEqualTo(new EInvoiceLine("*电动机*变桨电机", "BJ-07", "台", new BigDecimal("30"),
                new BigDecimal("3000.00"), new BigDecimal("90000.00"), new BigDecimal("0.13")));
        assertThat(invoice.lines().get(1).quantity()).isNull();
        assertThat(invoice.lines().get(1).taxRate()).isEqualTo("0.13");
        assertThat(invoice.remark()).isEqualTo("合同编号：LYHT-2026-901");
    }

    @Test
    void aDoctypeIsRefusedBeforeAnythingIsRead() {
        String hostile = xml.replace("<EInvoice>", "<!DOCTYPE EInvoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><EInvoice>")
                .replace("示例晨曦风电零部件有限公司", "&x;");
        refused(hostile, Code.DOCTYPE, "");
    }

    @Test
    void anEntityNobodyDeclaredIsNoXml() {
        refused(xml.replace("示例晨曦风电零部件有限公司", "&x;"), Code.NOT_XML, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PDF-1.7", "<EInvoice>", "<EInvoice></Invoice>", "<EInvoice/><EInvoice/>"})
    void whatIsNoXmlIsCalledThat(String text) {
        refused(text, Code.NOT_XML, "");
    }

    @Test
    void anotherDocumentIsNoEInvoice() {
        refused("<Document/>", Code.NOT_AN_E_INVOICE, "Document");
        refused("<EInvoice>" + "<a>".repeat(40) + "</a>".repeat(40) + "</EInvoice>", Code.NOT_AN_E_INVOICE, "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EIid", "SellerIdNum", "SellerName", "BuyerIdNum", "BuyerName", "TotalAmWithoutTax", "TotalTaxAm",
        "TotalTax-includedAmount", "InvoiceNumber", "IssueTime"})
    void aMissingOrEmptyFieldIsNamed(String field) {
        refused(xml.replaceAll("<" + field + ">[^<]*</" + field + ">", ""), Code.MISSING, field);
        refused(xml.replaceAll("<" + field + ">[^<]*</" + field + ">", "<" + field + "> </" + field + ">"), Code.MISSING, field);
    }

    @Test
    void anEInvoiceWithoutLinesIsRefused() {
        refused(xml.replaceAll("(?s)<IssuItemInformation>.*</IssuItemInformation>", ""), Code.MISSING, "IssuItemInformation");
    }

    @ParameterizedTest
    @CsvSource({"TotalTaxAm, 13000.02, TotalTax-includedAmount", "TotalTaxAm, 12999.98, TotalTax-includedAmount",
        "Amount, 90000.02, TotalAmWithoutTax", "Amount, 89999.98, TotalAmWithoutTax"})
    void sumsThatDoNotAddUpAreRefused(String field, String value, String blamed) {
        refused(xml.replaceFirst("<" + field + ">[^<]*<", "<" + field + ">" + value + "<"), Code.SUM_DIFFERS, blamed);
    }

    @Test
    void aFenOfRoundingBetweenTheSumsIsAllowed() {
        assertThat(read(xml.replaceFirst("<TotalTaxAm>[^<]*<", "<TotalTaxAm>12999.99<")).tax()).isEqualTo(new BigDecimal("12999.99"));
    }

    @ParameterizedTest
    @CsvSource({"TotalTaxAm, 1.3E4", "TotalTaxAm, 13000.001", "'TotalTaxAm', '13,000'", "Amount, abc", "Quantity, 3O", "IssueTime, 20.11.2026",
        "IssueTime, 2026-02-30", "InvoiceNumber, 2633299900090100000"})
    void aMalformedValueIsRefused(String field, String value) {
        refused(xml.replaceFirst("<" + field + ">[^<]*<", "<" + field + ">" + value + "<"), Code.MALFORMED, field);
    }

    @Test
    void theNumberMustBeTheSameInBothPlacesAndOfTheYearOfIssue() {
        refused(xml.replaceFirst("<EIid>[^<]*<", "<EIid>26332999000901000002<"), Code.NUMBERS_DIFFER, "EIid");
        refused(xml.replaceFirst("<IssueTime>2026", "<IssueTime>2025"), Code.NUMBERS_DIFFER, "IssueTime");
    }

    @Test
    void aFieldThatOccursTwiceIsRefusedBecauseNobodyKnowsWhichCounts() {
        refused(xml.replaceFirst("<TotalTaxAm>", "<TotalTaxAm>1.00</TotalTaxAm><TotalTaxAm>"), Code.MALFORMED, "TotalTaxAm");
    }

    @Test
    void aRedLetterEInvoiceIsNoReceivable() {
        refused(xml.replace("<TotalAmWithoutTax>", "<TotalAmWithoutTax>-").replace("<TotalTaxAm>", "<TotalTaxAm>-")
                .replace("<TotalTax-includedAmount>", "<TotalTax-includedAmount>-"), Code.MALFORMED, "TotalTax-includedAmount");
    }
}
