package org.greenlight.settlement;

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
import org.greenlight.engine.Cases;
import org.greenlight.party.Accounts;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A funder, a lighthouse enterprise, a supplier and a person of each, and the case that registers, pays, collects and discharges. */
public abstract class MoneyTest extends GreenlightTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Simulators simulators;

    @Autowired
    private Cases cases;

    @Autowired
    private Accounts accounts;

    protected OrganisationCard funder;
    protected OrganisationCard lighthouse;
    protected OrganisationCard supplier;
    protected Api officer;
    protected Api approver;
    protected Api officerWhoApproves;
    protected Api supplierPerson;
    protected Api channel;
    private UUID person;
    private UUID secondPerson;

    @BeforeEach
    void enrolAll() {
        String tail = UUID.randomUUID().toString().substring(0, 8);
        enrolAnotherFunder();
        lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例整机" + tail);
        supplier = organisation(OrganisationKind.SUPPLIER, "示例部件" + tail);
        supplierPerson = person(supplier, Role.SUPPLIER);
        if (engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("money-under-test").count() == 0) {
            engine.getRepositoryService().createDeployment().addClasspathResource("settlement/money-under-test.bpmn").deploy();
        }
    }

    /** A new funder with its people; from here on deals are signed with it. */
    protected void enrolAnotherFunder() {
        funder = organisation(OrganisationKind.FUNDER, "示例银行" + UUID.randomUUID().toString().substring(0, 8));
        officer = person(funder, Role.OFFICER);
        approver = person(funder, Role.APPROVER);
        officerWhoApproves = person(funder, Role.OFFICER, Role.APPROVER);
        channel = person(funder, Role.CHANNEL);
        person = personOf(funder);
        secondPerson = personOf(funder);
    }

    @AfterEach
    void partnersBehaveAgain() {
        control("DELETE", "/behaviour", null);
    }

    private UUID personOf(OrganisationCard organisation) {
        String login = UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccount(organisation.id(), "示例", login, java.util.Set.of(Role.AUDITOR), false));
        return system(() -> accounts.actorOf(login).orElseThrow().personId());
    }

    protected Deals.Signed signed(Deals.Terms terms) {
        Deals.Signed deal = system(() -> new Deals(jdbc, clock).sign(funder, lighthouse, supplier, person, secondPerson, terms));
        learn("bank-accounts", List.of(Map.of("account", deal.supplierAccount(), "bankCode", "999330200001", "name", supplier.name(), "uscc", supplier.uscc().value())));
        return deal;
    }

    protected void start(Deals.Signed deal) {
        system(() -> {
            cases.start("money-under-test", deal.id(), Map.of("financingId", deal.id(), "funderId", deal.funder().id(),
                    "supplierId", deal.supplier().id(), "lighthouseId", deal.lighthouse().id()));
            return null;
        });
    }

    /** A started case that has paid out. */
    protected Deals.Signed paidOut(Deals.Terms terms) {
        Deals.Signed deal = signed(terms);
        start(deal);
        eventually().until(() -> waitsAt(deal, "waitForMoney"));
        return deal;
    }

    protected boolean waitsAt(Deals.Signed deal, String element) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(deal.id().toString())
                .activityIdIn(element).count() > 0;
    }

    protected String endedAt(Deals.Signed deal) {
        return way(deal.id()).stream().filter(step -> step.process().equals("money-under-test") && step.did().equals("ENDED"))
                .map(Told::element).findFirst().orElse(null);
    }

    protected JsonNode settlement(Deals.Signed deal) {
        Api.Answer answer = officer.get("/api/v1/financings/" + deal.id() + "/settlement");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    protected JsonNode registration(Deals.Signed deal) {
        Api.Answer answer = officer.get("/api/v1/financings/" + deal.id() + "/registration");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    protected Api.Answer credit(Deals.Signed deal, String amount, String payer, String reference, String entry, String message) {
        CreditNotice notice = new CreditNotice(message, entry, new BigDecimal(amount), "CNY", clock.today(), clock.today(), deal.account(), payer,
                "9999330299999999999", reference, List.of(), null);
        return channel.post("/api/v1/bank-messages", Camt054.compose(notice), "application/xml");
    }

    /** The debtor pays, naming the financing. */
    protected Api.Answer pays(Deals.Signed deal, String amount) {
        return credit(deal, amount, lighthouse.name(), deal.number(), entry(), entry());
    }

    protected static String entry() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 30);
    }

    protected void moveBeyond(LocalDate day) {
        moveTo(day.plusDays(1));
    }

    /** The bank's own record of what it executed to an account. */
    protected List<JsonNode> executedTo(String account) {
        return records().path("bank").path("payments").findParents("creditorAccount").stream()
                .filter(payment -> account.equals(payment.path("creditorAccount").asText()) && "ACSC".equals(payment.path("status").asText())).toList();
    }

    /** The registry's own record of our filings for a financing. */
    protected List<JsonNode> filingsOf(Deals.Signed deal) {
        return records().path("registry").path("filings").findParents("certificateNumber").stream()
                .filter(filing -> deal.number().equals(filing.path("filing").path("filerReference").asText())).toList();
    }

    protected JsonNode records() {
        return control("GET", "/records", null);
    }

    protected void misbehave(String partner, String operation, String mode, int times) {
        control("POST", "/behaviour", Map.of("partner", partner, "operation", operation, "mode", mode, "times", times));
    }

    protected void learn(String what, Object rows) {
        control("POST", "/world/" + what, rows);
    }

    protected JsonNode control(String method, String path, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulators.port() + "/control" + path))
                    .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(method + " " + path + ": " + new String(response.body())).isBetween(200, 299);
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
