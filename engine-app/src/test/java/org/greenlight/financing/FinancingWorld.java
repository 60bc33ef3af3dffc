package org.greenlight.financing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.connectors.payment.CreditNotice;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A funder, a lighthouse enterprise with an active programme, and an onboarded, graded supplier with confirmed claims:
 * each test has its own, put into the tables of the features above as they would have left it.
 */
abstract class FinancingWorld extends GreenlightTest {

    static final Money LIMIT = Money.cny("50000000.00");

    @Autowired
    private Simulators partners;

    protected OrganisationCard funder;
    protected OrganisationCard lighthouse;
    protected OrganisationCard supplier;
    protected Api clerk;
    protected Api officer;
    protected Api approver;
    protected UUID programmeId;
    /** Of this test's funder alone: what arrives there is its money. */
    protected String collectionAccount;

    @BeforeEach
    void anActiveProgrammeWithAnOnboardedSupplierOfGradeA() {
        // Names of their own: the registry is searched by name.
        String tail = UUID.randomUUID().toString().substring(0, 8);
        funder = organisation(OrganisationKind.FUNDER, "示例测试银行" + tail);
        lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例测试领航企业" + tail);
        supplier = organisation(OrganisationKind.SUPPLIER, "示例测试供应商" + tail);
        clerk = person(supplier, Role.SUPPLIER);
        officer = person(funder, Role.OFFICER);
        approver = person(funder, Role.APPROVER);
        programmeId = Ids.next();
        collectionAccount = "9999310%012d".formatted(Math.floorMod(programmeId.getLeastSignificantBits(), 1_000_000_000_000L));
        system(() -> {
            programme();
            onboarded();
            graded("A");
            return null;
        });
        Api.Answer account = officer.post("/api/v1/parameters/collection-account/proposals", Map.of(
                "validFrom", clock.today().toString(), "source", "account contract", "reason", "first account",
                "values", Map.of("currency", "CNY", "name", funder.name(), "number", collectionAccount, "bankCode", "999310000001")));
        assertThat(account.status()).as(account.text()).isEqualTo(201);
        account = approver.post("/api/v1/parameter-proposals/" + account.body().path("id").asText() + "/put-in-force", Map.of());
        assertThat(account.status()).as(account.text()).isEqualTo(200);
    }

    /** A confirmed claim of 1,130,000.00 due in 45 days. */
    protected UUID claim() {
        return claim("1130000.00", clock.today().plusDays(45), supplier.id(), UUID.randomUUID().toString());
    }

    protected UUID claim(String face, LocalDate due, UUID creditor, String fingerprint) {
        UUID claim = Ids.next();
        UUID invoice = Ids.next();
        String number = String.valueOf(Math.abs(invoice.getLeastSignificantBits()));
        long minor = Money.cny(face).minor();
        system(() -> {
            jdbc.update("""
                    insert into invoice (id, seller_id, buyer_id, number, number_key, issue_date, currency, net_minor, tax_minor,
                                         gross_minor, used_minor, xml, xml_sha256, received_at)
                    values (?, ?, ?, ?, ?, ?, 'CNY', ?, 0, ?, ?, '\\x00', '00', now())
                    """, invoice, creditor, lighthouse.id(), number, number, clock.today().minusDays(5), minor, minor, minor);
            jdbc.update("""
                    insert into claim (id, programme_id, funder_id, debtor_id, creditor_id, invoice_id, invoice_number,
                                       invoice_number_key, item, contract_number, fingerprint, face_minor, currency, issue_date,
                                       due_date, payment_date, source, state, received_at, decided_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, '1', 'LYHT-TEST', ?, ?, 'CNY', ?, ?, ?, 'SIGNED_BATCH', 'CONFIRMED', now(), now(), 0)
                    """, claim, programmeId, funder.id(), lighthouse.id(), creditor, invoice, number, number, fingerprint, minor,
                    clock.today().minusDays(5), due, due);
            return null;
        });
        return claim;
    }

    /** Applies for the whole and answers the financing's id. */
    protected UUID apply(UUID claimId) {
        UUID id = Ids.next();
        Api.Answer answer = clerk.post("/api/v1/financings", Map.of("id", id, "claimId", claimId));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    protected void reviewed(UUID id) {
        complete(clerk, id, "acceptOffer", Map.of("decision", "ACCEPT"));
        complete(officer, id, "reviewCredit", Map.of("decision", "APPROVE"));
    }

    /** Up to the agreement waiting for its signature; answers its digest. */
    protected String prepared(UUID id) {
        reviewed(id);
        complete(approver, id, "approveCredit", Map.of("decision", "APPROVE"));
        task(clerk, id, "signAgreement");
        return financing(clerk, id).path("agreementDigest").asText();
    }

    protected JsonNode financing(Api reader, UUID id) {
        Api.Answer answer = reader.get("/api/v1/financings/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    protected void awaitState(UUID id, String state) {
        eventually().untilAsserted(() -> assertThat(financing(clerk, id).path("state").asText()).isEqualTo(state));
    }

    /** The case has come to its end: no instance of any of its pages is left. */
    protected void awaitEnd(UUID id) {
        eventually().until(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString()).count() == 0);
    }

    /** Lets the timer of this element fire now. */
    protected void fire(UUID id, String timer) {
        var management = engine.getManagementService();
        var job = eventually().until(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .toList(), jobs -> jobs.size() == 1).get(0);
        management.executeJob(job.getId());
    }

    protected Map<String, Object> limit() {
        return system(() -> jdbc.queryForMap(
                "select limit_minor, reserved_minor, used_minor from credit_limit where programme_id = ?", programmeId));
    }

    protected void assertLimit(String reserved, String used) {
        assertThat(limit()).containsEntry("reserved_minor", Money.cny(reserved).minor())
                .containsEntry("used_minor", Money.cny(used).minor());
    }

    protected void setLimit(String limit) {
        system(() -> jdbc.update("update programme set limit_minor = ? where id = ?", Money.cny(limit).minor(), programmeId));
    }

    protected void graded(String grade) {
        boolean none = grade.equals("NONE");
        jdbc.update("""
                insert into assessment (id, supplier_id, funder_id, state, illegal_capacity, major_penalty, transition_plan, energy_level,
                                        pcaf_score, certificates, evidence_level, carbon_consent, made_on, valid_until, score, cap_rank, grade,
                                        route, reason_en, reason_zh, table_version, rules, started_at, decided_at, version)
                values (?, ?, ?, ?, false, 'NONE', 'NONE', 'NOT_HIGH_ENERGY', 1, '[]', 'THIRD_PARTY', true, ?, ?, 85, ?, ?, ?, 'en', 'zh', 1, '[]', now(), now(), 0)
                """, Ids.next(), supplier.id(), funder.id(), none ? "NOT_ELIGIBLE" : "GRADED", clock.today(),
                clock.today().plusYears(1), none ? 6 : 1, grade, none || grade.equals("E") ? "ORDINARY" : "GREEN");
    }

    private void programme() {
        jdbc.update("""
                insert into programme (id, lighthouse_id, funder_id, name, currency, limit_minor, max_tenor_days, advance_rate_bps,
                                       recourse, signed_batch_confirms, list_kind, list_issuer, green_evidence, stop_list_check,
                                       state, requested_at, approved_by, confirmed_by, active_since, version)
                values (?, ?, ?, '示例项目', 'CNY', ?, 90, 9000, 'WITH_RECOURSE', false, 'NONE', 'OTHER', 'NONE', 'CLEAR', 'ACTIVE',
                        now(), ?, ?, now(), 0)
                """, programmeId, lighthouse.id(), funder.id(), LIMIT.minor(), personOf(officer), personOf(approver));
    }

    private void onboarded() {
        UUID invitation = Ids.next();
        jdbc.update("""
                insert into invitation (id, programme_id, lighthouse_id, funder_id, supplier_id, uscc, name, contact_name,
                                        contact_email, contract_number, sector, state, expires_on, sent_at, version)
                values (?, ?, ?, ?, ?, ?, ?, '示例联系人', 'a@test.example', 'LYHT-TEST', '3415', 'ONBOARDED', ?, now(), 0)
                """, invitation, programmeId, lighthouse.id(), funder.id(), supplier.id(), supplier.uscc().value(), supplier.name(),
                clock.today().plusDays(30));
        jdbc.update("""
                insert into onboarding (id, programme_id, funder_id, supplier_id, sector, revenue_minor, environmental_credit,
                                        illegal_capacity, major_penalty, transition_plan, certificates, beneficial_owners, account_number,
                                        bank_code, state, screening_clear, probe_outcome, payout_name, payout_number,
                                        payout_bank_code, given_at, version)
                values (?, ?, ?, ?, '3415', 100, 'GREEN', false, 'NONE', 'NONE', '[]', '[]', '9999330200000000101', '999330200001', 'ONBOARDED',
                        true, 'MATCH', ?, '9999330200000000101', '999330200001', now(), 0)
                """, invitation, programmeId, funder.id(), supplier.id(), supplier.name());
    }

    protected void sign(UUID id) {
        sign(id, prepared(id));
    }

    protected void sign(UUID id, String digest) {
        control("POST", "/world/bank-accounts", List.of(
                Map.of("account", "9999330200000000101", "bankCode", "999330200001", "name", supplier.name(), "uscc", supplier.uscc().value())));
        complete(clerk, id, "signAgreement", Map.of("digest", digest, "agree", true));
    }

    protected void debtorPays(UUID id, String amount) {
        String entry = UUID.randomUUID().toString().replace("-", "").substring(0, 30);
        CreditNotice notice = new CreditNotice(entry, entry, new BigDecimal(amount), "CNY", clock.today(), clock.today(),
                collectionAccount, lighthouse.name(), "9999330299999999999", financing(clerk, id).path("number").asText(), List.of(), null);
        Api.Answer answer = person(funder, Role.CHANNEL).post("/api/v1/bank-messages", Camt054.compose(notice), "application/xml");
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }

    protected JsonNode control(String method, String path, Object body) {
        try {
            var content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            HttpResponse<byte[]> response = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + partners.port() + "/control" + path)).method(method, content).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(new String(response.body())).isBetween(200, 299);
            return json.readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    protected static UUID personOf(Api api) {
        return UUID.fromString(api.get("/api/v1/me").body().path("personId").asText());
    }
}
