package org.greenlight.connectors.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.greenlight.connectors.WireProblem;

class IsoMessagesTest {

    static final Payment PAYMENT = new Payment("GL-0001", "RF-2026-0001", Instant.parse("2026-12-03T02:00:00Z"), LocalDate.of(2026, 12, 3),
            new PaymentParty("示例绿色银行 & Co", "6200000000000001", "102100099996"),
            new PaymentParty("示例<供应商>有限公司", "6200000000000002", "103100000026"),
            new BigDecimal("79200.50"), "CNY", "示例领航集团", List.of("26312000000000000001"), "应收账款融资放款");

    @Test
    void aPaymentSurvivesTheTripThroughPain001() {
        byte[] xml = PAYMENT.bytes();
        assertThat(Payment.read(xml)).isEqualTo(PAYMENT);
    }

    @Test
    void theSamePaymentAlwaysGivesTheSameBytes() {
        assertThat(PAYMENT.bytes()).isEqualTo(PAYMENT.bytes());
    }

    @Test
    void pain001IsUtf8XmlOfTheStandardsNamespaceWithControlSumAndUtcTime() {
        assertThat(new String(PAYMENT.bytes(), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><GrpHdr>", "<CtrlSum>79200.50</CtrlSum>", "<CreDtTm>2026-12-03T02:00:00+00:00</CreDtTm>",
                        "<InstdAmt Ccy=\"CNY\">79200.50</InstdAmt>", "&lt;供应商&gt;", "<Dt>2026-12-03</Dt>", "<Nb>26312000000000000001</Nb>");
    }

    @Test
    void aPaymentTheStandardCannotCarryIsRefusedBeforeItIsSent() {
        Payment longId = new Payment("X".repeat(36), "E", PAYMENT.createdAt(), PAYMENT.executionDate(), PAYMENT.debtor(),
                PAYMENT.creditor(), PAYMENT.amount(), "CNY", null, List.of(), null);
        assertThatThrownBy(longId::bytes).isInstanceOf(WireProblem.class).hasMessageContaining("GrpHdr/MsgId");
        Payment tinyFraction = new Payment("M", "E", PAYMENT.createdAt(), PAYMENT.executionDate(), PAYMENT.debtor(),
                PAYMENT.creditor(), new BigDecimal("1.005"), "CNY", null, List.of(), null);
        assertThatThrownBy(tinyFraction::bytes).isInstanceOf(WireProblem.class).hasMessageContaining("two decimals");
    }

    @Test
    void aControlSumThatDiffersFromTheTransferIsRefused() {
        byte[] changed = new String(PAYMENT.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("<CtrlSum>79200.50", "<CtrlSum>79200.51").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Payment.read(changed)).isInstanceOf(WireProblem.class).hasMessageContaining("GrpHdr/CtrlSum");
    }

    @Test
    void aDocumentWithAPrefixOnEveryElementIsTheSameDocument() {
        String prefixed = new String(PAYMENT.bytes(), StandardCharsets.UTF_8).replace(" xmlns=", " xmlns:p=")
                .replaceAll("<(/?)([A-Za-z])", "<$1p:$2");
        assertThat(Payment.read(prefixed.getBytes(StandardCharsets.UTF_8))).isEqualTo(PAYMENT);
    }

    @Test
    void aStatusSurvivesTheTripThroughPain002() {
        PaymentStatus settled = new PaymentStatus("B-1", "GL-0001", "RF-2026-0001", "ACSC", "BK0000001", new BigDecimal("79200.50"), "CNY",
                "6200000000000002", null, null);
        assertThat(PaymentStatus.read(settled.bytes())).isEqualTo(settled);
        assertThat(settled.accepted()).isTrue();
        PaymentStatus rejected = new PaymentStatus("B-2", "GL-0001", "RF-2026-0001", "RJCT", null, null, null, null, "AC01", "账号不存在");
        assertThat(PaymentStatus.read(rejected.bytes())).isEqualTo(rejected);
        assertThat(rejected.rejected()).isTrue();
    }

    @Test
    void aCreditSurvivesTheTripThroughCamt054() {
        CreditNotice credit = new CreditNotice("N-1", "BK0000007", new BigDecimal("100000.00"), "CNY", LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 1), "6200000000000001", "示例领航集团", "6200000000000009", null,
                List.of("26312000000000000001", "26312000000000000002"), "货款");
        assertThat(Camt054.read(Camt054.compose(credit))).containsExactly(credit);
    }

    @Test
    void aDebitAndAPendingCreditAreNoCredits() {
        CreditNotice credit = new CreditNotice("N-1", "BK7", BigDecimal.TEN, "CNY", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1),
                "6200000000000001", null, null, "E", List.of(), null);
        String xml = new String(Camt054.compose(credit), StandardCharsets.UTF_8);
        assertThat(Camt054.read(xml.replace("CRDT</CdtDbtInd>", "DBIT</CdtDbtInd>").getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Camt054.read(xml.replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>").getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aDoctypeIsRefusedUnread() {
        String xml = new String(PAYMENT.bytes(), StandardCharsets.UTF_8);
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + xml.substring(xml.indexOf("?>") + 2);
        assertThatThrownBy(() -> Payment.read(hostile.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WireProblem.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void anotherMessageOrNoXmlAtAllIsNamedAsSuch() {
        assertThatThrownBy(() -> PaymentStatus.read(PAYMENT.bytes())).isInstanceOf(WireProblem.class).hasMessageContaining("pain.002.001.10");
        assertThatThrownBy(() -> Payment.read("RJCT".getBytes(StandardCharsets.UTF_8))).isInstanceOf(WireProblem.class);
        assertThatThrownBy(() -> Payment.read(new byte[0])).isInstanceOf(WireProblem.class);
    }
}
