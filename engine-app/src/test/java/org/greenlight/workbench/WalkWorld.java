package org.greenlight.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.greenlight.assessment.AssessmentScene;
import org.greenlight.connectors.Wire;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.receivable.InvoiceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * What is there before anybody clicks: people of a funder and a lighthouse enterprise with their logins, and what the
 * partners know of a supplier that has not been invited yet. And the moves that belong to the partners alone.
 */
abstract class WalkWorld extends AssessmentScene {

    private static final String BANK_CODE = "999330200001";

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    OrganisationCard funder;
    OrganisationCard lighthouse;
    OrganisationCard supplier;
    OrganisationCard otherSupplier;
    String treasurerLogin;
    String officerLogin;
    String approverLogin;
    String auditorLogin;
    String operatorLogin;
    /** Nobody's yet: they become logins by the invitations. */
    String supplierLogin;
    String otherSupplierLogin;
    String supplierAccount;
    String collectionAccount;
    String programmeName;

    @BeforeEach
    void peopleAndWhatPartnersKnow() {
        String tail = UUID.randomUUID().toString().substring(0, 6);
        funder = organisation(OrganisationKind.FUNDER, "示例走查银行" + tail);
        lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例走查领航企业" + tail);
        supplier = organisation(OrganisationKind.SUPPLIER, "示例走查供应商" + tail);
        otherSupplier = organisation(OrganisationKind.SUPPLIER, "示例走查另一供应商" + tail);
        programmeName = "示例走查项目" + tail;
        treasurerLogin = account(lighthouse, Role.LIGHTHOUSE, "资金经理");
        officerLogin = account(funder, Role.OFFICER, "信贷经理");
        approverLogin = account(funder, Role.APPROVER, "审批人");
        auditorLogin = account(funder, Role.AUDITOR, "审计员");
        operatorLogin = account(funder, Role.OPERATOR, "运维员");
        supplierLogin = "signer-" + tail + "@supplier.example";
        otherSupplierLogin = "other-" + tail + "@supplier.example";
        supplierAccount = "99993302%011d".formatted(Math.floorMod(supplier.id().getLeastSignificantBits(), 100_000_000_000L));
        collectionAccount = "9999310%012d".formatted(Math.floorMod(funder.id().getLeastSignificantBits(), 1_000_000_000_000L));
        control("/world/bank-accounts", List.of(
                Map.of("account", supplierAccount, "bankCode", BANK_CODE, "name", supplier.name(), "uscc", supplier.uscc().value())));
        partnersKnow(supplier, "1849.2", "THIRD_PARTY");
    }

    @AfterEach
    void theBankAnswersAgain() {
        bankAnswers(true);
    }

    /** An e-invoice over 1,130,000.00 of the supplier to the lighthouse enterprise, as the file that the supplier has. */
    Path eInvoice() {
        InvoiceText invoice = InvoiceText.of(supplier.uscc(), lighthouse.uscc(), clock.today().minusDays(3), "1000000.00");
        control("/world/invoices", invoice.xml());
        try {
            return Files.write(Files.createTempDirectory("invoice").resolve(invoice.number() + ".xml"), invoice.xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bank takes payment orders or is down. */
    void bankAnswers(boolean well) {
        if (well) {
            control("DELETE", "/behaviour", new byte[0]);
        } else {
            control("/behaviour", Map.of("partner", "bank", "mode", "DOWN", "times", 1000));
        }
    }

    /** The debtor pays into the funder's collection account; the bank reports it by itself. */
    void debtorPays(String amount, String invoiceNumber) {
        control("POST", "/bank/incoming", Wire.bytes(Map.of(
                "account", collectionAccount, "amount", amount, "payerName", lighthouse.name(), "payerAccount", "9999330299999999999",
                "invoiceNumbers", List.of(invoiceNumber), "text", "货款 " + invoiceNumber)));
    }

    /** Somebody sends a message that no handler knows; answers the id under which it was sent. */
    String unknownMessage() {
        String id = UUID.randomUUID().toString();
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>("greenlight.erp.payables", "{\"示例\": true}".getBytes(StandardCharsets.UTF_8));
        Map.of("ce_id", id, "ce_source", "/erp/walk", "ce_type", "org.example.orders.v9", "ce_specversion", "1.0")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(message).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not take messages", e);
        }
        return id;
    }

    private String account(OrganisationCard organisation, Role role, String name) {
        String login = role.word() + "-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccount(organisation.id(), "示例" + name, login, Set.of(role), false));
        return login;
    }
}
