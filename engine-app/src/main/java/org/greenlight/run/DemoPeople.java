package org.greenlight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Parties;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.greenlight.party.Uscc;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of the demo run, at the funder and the lighthouse enterprise of the samples and at the house itself. Suppliers'
 * people come with their invitations. None of this exists without the profile {@code demo}.
 */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner {

    /** The login under which the demo bank delivers its messages. */
    static final String BANK_CHANNEL = "channel@bank.example";

    private final Parties parties;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    DemoPeople(Parties parties, TransactionTemplate transaction, ObjectMapper json) {
        this.parties = parties;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(tx -> enrol()));
    }

    private void enrol() {
        UUID funder = organisation("samples/funder.json", OrganisationKind.FUNDER);
        person(funder, "信贷经理（示例） Credit officer", "officer@bank.example", Role.OFFICER);
        person(funder, "信贷经理二（示例） Second officer", "officer2@bank.example", Role.OFFICER);
        person(funder, "审批人（示例） Approver", "approver@bank.example", Role.APPROVER);
        person(funder, "审计员（示例） Auditor", "auditor@bank.example", Role.AUDITOR);
        person(funder, "运维员（示例） Operator", "operator@bank.example", Role.OPERATOR);
        person(funder, "银行报文通道（示例） Bank's message channel", BANK_CHANNEL, Role.CHANNEL);
        UUID lighthouse = organisation("samples/lighthouse.json", OrganisationKind.LIGHTHOUSE);
        parties.openAccount(lighthouse, "资金经理（示例） Treasurer", "treasurer@lighthouse.example", Set.of(Role.LIGHTHOUSE), true);
        person(lighthouse, "ERP通道（示例） ERP channel", "erp@lighthouse.example", Role.CHANNEL);
    }

    private void person(UUID organisation, String name, String login, Role role) {
        parties.openAccount(organisation, name, login, EnumSet.of(role), false);
    }

    private UUID organisation(String sample, OrganisationKind kind) {
        try (InputStream in = new ClassPathResource(sample).getInputStream()) {
            JsonNode card = json.readTree(in);
            return parties.enrol(Uscc.parse(card.path("uscc").asText()), card.path("name").asText(), kind).id();
        } catch (IOException e) {
            throw new IllegalStateException("The sample " + sample + " is not readable", e);
        }
    }
}
