package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.connectors.Wire;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.simulators.Simulators;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A fresh funder and lighthouse enterprise with their people for each test, and the ways to a programme and a supplier. */
public abstract class ProgrammeScene extends GreenlightTest {

    /** A supplier of the sample world, whose account the bank knows. */
    protected record Company(String uscc, String name, String account, String bankCode) {

        protected static final Company WIND =
                new Company("91330200GLDEM1010W", "示例晨曦风电零部件有限公司", "9999330200000000101", "999330200001");
        protected static final Company ALUMINIUM =
                new Company("91330400GLDEM10294", "示例云杉铝材有限公司", "9999330400000000102", "999330400001");
        /** On the screening list. */
        protected static final Company SCREENED =
                new Company("91330200GLDEM10615", "示例暮山紧固件有限公司", "9999330200000000106", "999330200001");

        String login() {
            return "contact-" + uscc.toLowerCase() + "@supplier.example";
        }
    }

    @Autowired
    private Simulators simulators;

    protected OrganisationCard funder;
    protected OrganisationCard lighthouse;
    protected Api officer;
    protected Api approver;
    protected Api treasurer;

    @BeforeEach
    void peopleOfBothSides() {
        funder = organisation(OrganisationKind.FUNDER, "示例银行" + UUID.randomUUID());
        lighthouse = organisation(OrganisationKind.LIGHTHOUSE, "示例领航" + UUID.randomUUID());
        officer = person(funder, Role.OFFICER);
        approver = person(funder, Role.APPROVER);
        treasurer = person(lighthouse, Role.LIGHTHOUSE);
        system(() -> jdbc.update("""
                insert into collection_account (funder_id, currency, valid_from, name, number, bank_code)
                values (?, 'CNY', '2026-01-01', ?, '99993109999999999', '999310000001')""", funder.id(), funder.name()));
    }

    protected Map<String, Object> wish() {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("id", UUID.randomUUID());
        wish.put("funderUscc", funder.uscc().value());
        wish.put("name", "示例绿色反向保理项目");
        wish.put("limit", "50000000.00");
        wish.put("maxTenorDays", 90);
        wish.put("advanceRateBps", 9000);
        wish.put("recourse", "WITH_RECOURSE");
        wish.put("signedBatchConfirms", false);
        wish.put("standing", Map.of(
                "listKind", "LIGHTHOUSE_ENTERPRISE", "listIssuer", "MIIT", "listEntry", "示例名单（2026年）第1号",
                "listValidUntil", "2031-12-31", "greenEvidence", "THIRD_PARTY", "greenBenefit", "示例核查意见2026-001"));
        return wish;
    }

    /** Asks for a programme and answers its id. */
    protected UUID ask(Map<String, Object> wish) {
        Api.Answer answer = treasurer.post("/api/v1/programmes", wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asText());
    }

    /** A programme that was asked for, approved and confirmed. */
    protected UUID activeProgramme(Map<String, Object> wish) {
        UUID programme = ask(wish);
        complete(officer, programme, "approveProgramme", Map.of("verdict", "approve", "signerAuthorityChecked", true));
        complete(approver, programme, "confirmProgramme", Map.of("verdict", "approve"));
        return programme;
    }

    protected Map<String, Object> invitation(Company supplier) {
        Map<String, Object> invitation = new HashMap<>();
        invitation.put("uscc", supplier.uscc());
        invitation.put("name", supplier.name());
        invitation.put("contactName", "示例联系人");
        invitation.put("contactEmail", supplier.login());
        return invitation;
    }

    /** Invites a supplier and answers the invitation's id. */
    protected UUID invite(UUID programme, Company supplier) {
        Api.Answer answer = treasurer.post("/api/v1/programmes/" + programme + "/invitations", invitation(supplier));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asText());
    }

    /** The supplier accepts and gives its facts; the checks begin. */
    protected Api join(UUID invitation, Company supplier, Map<String, Object> facts) {
        Api contact = as(supplier.login());
        complete(contact, invitation, "answerInvitation", Map.of("answer", "accept"));
        complete(contact, invitation, "giveFacts", facts);
        return contact;
    }

    protected Map<String, Object> facts(Company supplier) {
        Map<String, Object> facts = revisedFacts(supplier);
        facts.put("consentEInvoice", true);
        facts.put("consentRegistry", true);
        facts.put("consentCarbon", true);
        return facts;
    }

    protected Map<String, Object> revisedFacts(Company supplier) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("sector", "3415");
        facts.put("yearlyRevenue", "268000000.00");
        facts.put("environmentalCredit", "GREEN");
        facts.put("majorPenalty", "NONE");
        facts.put("nationalGreenFactoryUntil", "2028-12-31");
        facts.put("iso14064Until", "2027-12-31");
        facts.put("totalEquity", "-1000000.00");
        facts.put("renewableShare", "42.5");
        facts.put("renewableEvidence", "GREEN_CERTIFICATES");
        facts.put("ownerName1", "示例受益人一");
        facts.put("ownerShare1", "60");
        facts.put("ownerName2", "示例受益人二");
        facts.put("ownerShare2", "40");
        facts.put("accountNumber", supplier.account());
        facts.put("bankCode", supplier.bankCode());
        return facts;
    }

    /** A client for a further account, with another role, of the person behind a new login. */
    protected Api[] onePersonAsOfficerAndApprover() {
        String login = UUID.randomUUID() + "@test.example";
        system(() -> {
            UUID account = parties.openAccount(funder.id(), "示例一人两岗", "officer-" + login, Set.of(Role.OFFICER), false);
            UUID person = jdbc.queryForObject("select person_id from account where id = ?", UUID.class, account);
            return parties.openAccountOf(person, funder.id(), "approver-" + login, Set.of(Role.APPROVER), false);
        });
        return new Api[] {as("officer-" + login), as("approver-" + login)};
    }

    /** The partner refuses its next call. Calls of earlier tests are waited for, so that none of them gets the refusal. */
    protected void refusesOnce(String partner, String operation) {
        eventually().until(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .activityIdIn("screenLighthouse", "screenSupplier", "probeAccount").count() == 0);
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulators.partner("control") + "/behaviour"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.bytes(
                        Map.of("partner", partner, "operation", operation, "mode", "REFUSE", "times", 1))))
                .build();
        assertThat(HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().statusCode()).isEqualTo(200);
    }
}
