package org.greenlight.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.connectors.erp.BatchSignature;
import org.greenlight.connectors.erp.PayableBatch;
import org.greenlight.connectors.erp.PayableItem;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.party.ConsentKind;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the tests of this feature do again and again: a funder, a lighthouse enterprise and a supplier on board of their
 * programme, new ones for each test, the debtor's ERP with its key, and invoices that the tax authority knows.
 */
abstract class ReceivableTest extends GreenlightTest {

    private static final String KEY_ID = "erp-test";

    OrganisationCard funder;
    OrganisationCard lighthouse;
    OrganisationCard supplier;
    UUID programme;
    KeyPair erpKey;
    Api officer;
    Api debtor;
    Api erp;
    Api creditor;

    @Autowired
    private Claims claims;
    @Autowired
    private Invoices invoices;
    @Autowired
    private Simulators simulators;

    @BeforeEach
    void aSupplierOnBoard() {
        funder = organisation(OrganisationKind.FUNDER, "示例银行");
        lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例核心企业");
        supplier = organisation(OrganisationKind.SUPPLIER, "示例供应商");
        officer = person(funder, Role.OFFICER);
        debtor = person(lighthouse, Role.LIGHTHOUSE);
        erp = person(lighthouse, Role.CHANNEL);
        creditor = person(supplier, Role.SUPPLIER);
        erpKey = keyPair();
        programme = programme(true);
        system(() -> {
            parties.giveConsent(supplier.id(), ConsentKind.E_INVOICE, personId(creditor));
            return null;
        });
    }

    /** An active programme of the two sides, with the supplier on board; the feature programme tests how one comes to be. */
    UUID programme(boolean signedBatchConfirms) {
        UUID id = Ids.next();
        UUID first = personId(officer);
        UUID second = personId(person(funder, Role.APPROVER));
        system(() -> jdbc.update("""
                insert into programme (id, lighthouse_id, funder_id, name, currency, limit_minor, max_tenor_days, advance_rate_bps,
                    recourse, signed_batch_confirms, erp_key_id, erp_public_key_pem, list_kind, list_issuer, list_valid_until,
                    green_evidence, stop_list_check, state, requested_at, signer_checked_by, signer_checked_at, approved_by,
                    confirmed_by, active_since, version)
                values (?, ?, ?, '示例项目', 'CNY', 5000000000, 90, 9000, 'WITH_RECOURSE', ?, ?, ?, 'LIGHTHOUSE_ENTERPRISE', 'MIIT',
                    date '2099-12-31', 'THIRD_PARTY', 'CLEAR', 'ACTIVE', now(), ?, now(), ?, ?, now(), 0)""",
                id, lighthouse.id(), funder.id(), signedBatchConfirms, KEY_ID, pem(erpKey), first, first, second));
        system(() -> jdbc.update("""
                insert into invitation (id, programme_id, lighthouse_id, funder_id, supplier_id, uscc, name, contact_name,
                    contact_email, contract_number, sector, state, expires_on, sent_at, version)
                values (?, ?, ?, ?, ?, ?, '示例供应商', '示例联系人', 'a@b.example', 'LYHT-T', '3415', 'ONBOARDED', current_date, now(), 0)""",
                Ids.next(), id, lighthouse.id(), funder.id(), supplier.id(), supplier.uscc().value()));
        return id;
    }

    /** An invoice of the supplier that the tax authority knows. */
    InvoiceText issue(String net) {
        InvoiceText invoice = unknownInvoice(net);
        control("/world/invoices", invoice.xml());
        return invoice;
    }

    InvoiceText unknownInvoice(String net) {
        return InvoiceText.of(supplier.uscc(), lighthouse.uscc(), clock.today().minusDays(10), net);
    }

    /** Tells the simulators what the world is like. */
    void control(String path, byte[] body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulators.port() + "/control" + path))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    LocalDate due() {
        return clock.today().plusDays(50);
    }

    PayableItem item(String number, InvoiceText invoice, String amount) {
        return new PayableItem(number, invoice.seller().value(), "LYHT-T", invoice.number(), new BigDecimal(amount), "CNY",
                invoice.issued(), due(), Base64.getEncoder().encodeToString(invoice.xml()));
    }

    PayableItem whole(InvoiceText invoice) {
        return item("1", invoice, invoice.gross().text());
    }

    byte[] batch(PayableItem... items) {
        return batchOf(programme, items);
    }

    byte[] batchOf(UUID programmeId, PayableItem... items) {
        return new PayableBatch(PayableBatch.FORMAT, "B-" + Ids.next(), lighthouse.uscc().value(), programmeId.toString(),
                List.of(items)).bytes();
    }

    String sign(byte[] batch) {
        return BatchSignature.sign(KEY_ID, erpKey.getPrivate(), batch).header();
    }

    /** Sends the batch as the ERP does, signed if a signature is given, and answers what the API said. */
    Api.Answer send(byte[] batch, String signature) {
        return signature == null
                ? erp.post("/api/v1/payable-batches", batch, "application/json")
                : erp.post("/api/v1/payable-batches", batch, "application/json", BatchSignature.HEADER, signature);
    }

    /** Sends one item and answers its outcome. */
    JsonNode sendItem(PayableItem item) {
        return outcome(send(batch(item), null), 0);
    }

    static JsonNode outcome(Api.Answer answer, int index) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").get(index);
    }

    static UUID claimOf(JsonNode item) {
        assertThat(item.path("outcome").asText()).as(item.toString()).isEqualTo("ACCEPTED");
        return UUID.fromString(item.path("claimId").asText());
    }

    /** A claim from an unsigned batch, as far as the debtor's task. */
    UUID askedClaim(InvoiceText invoice) {
        UUID claim = claimOf(sendItem(whole(invoice)));
        awaitState(claim, "CONFIRM_REQUESTED");
        return claim;
    }

    void awaitState(UUID claim, String state) {
        eventually().until(() -> view(claim).path("state").asText(), state::equals);
    }

    JsonNode view(UUID claim) {
        return debtor.get("/api/v1/receivables/" + claim).body();
    }

    Money used(UUID claim) {
        return system(() -> invoices.get(claims.get(claim).invoiceId()).used());
    }

    List<String> openTasks(UUID claim) {
        return system(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(claim.toString()).list()).stream()
                .map(task -> task.getTaskDefinitionKey()).toList();
    }

    boolean ended(UUID claim) {
        return system(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString()).count()) == 0;
    }

    /** Tries to complete the task and answers the code of the refusal; the task must still be open. */
    String refusal(Api person, UUID claim, String element, Map<String, Object> form) {
        Map<String, Object> task = task(person, claim, element);
        Api.Answer answer = person.post("/api/v1/tasks/" + task.get("id") + "/complete", form);
        assertThat(openTasks(claim)).contains(element);
        return answer.code();
    }

    private static UUID personId(Api person) {
        return UUID.fromString(person.get("/api/v1/me").body().path("personId").asText());
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
    }
}
