package org.greenlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.kernel.Ids;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's history as the trail keeps it, on a page that calls another one and waits for a person. */
class StepCaptureTest extends GreenlightTest {

    private static final String FORM =
            """
            {"id": "kept-form", "type": "default", "schemaVersion": 16, "components": [
              {"key": "note", "label": "Note", "type": "textfield"}]}
            """;

    private static final String PAGES =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="kept" isExecutable="true" camunda:historyTimeToLive="1">
                <extensionElements><camunda:properties><camunda:property name="seenBy" value="supplierId"/></camunda:properties></extensionElements>
                <startEvent id="asked"/><sequenceFlow id="a" sourceRef="asked" targetRef="callTheOther"/>
                <callActivity id="callTheOther" calledElement="kept-called" camunda:calledElementBinding="deployment">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in variables="all"/></extensionElements>
                </callActivity>
                <sequenceFlow id="b" sourceRef="callTheOther" targetRef="decideIt"/>
                <userTask id="decideIt" name="Decide" camunda:candidateGroups="officer:${funderId}" camunda:formRef="kept-form" camunda:formRefBinding="deployment" camunda:asyncAfter="true"/>
                <sequenceFlow id="c" sourceRef="decideIt" targetRef="ended"/><endEvent id="ended"/>
              </process>
              <process id="kept-called" isExecutable="true" camunda:historyTimeToLive="1">
                <extensionElements><camunda:properties><camunda:property name="seenBy" value="supplierId"/></camunda:properties></extensionElements>
                <startEvent id="called"/><sequenceFlow id="d" sourceRef="called" targetRef="answered"/><endEvent id="answered"/>
              </process>
              <process id="kept-failing" isExecutable="true" camunda:historyTimeToLive="1">
                <extensionElements><camunda:properties><camunda:property name="seenBy" value="supplierId, lighthouseId"/></camunda:properties></extensionElements>
                <startEvent id="begun"/><sequenceFlow id="e" sourceRef="begun" targetRef="failing"/>
                <serviceTask id="failing" camunda:asyncBefore="true" camunda:expression="${nobodyKnows.it()}">
                  <extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1H</camunda:failedJobRetryTimeCycle></extensionElements>
                </serviceTask>
              </process>
            </definitions>
            """;

    @Autowired
    private Cases cases;

    private OrganisationCard funder;
    private OrganisationCard supplier;
    private Api officer;
    private UUID caseId;

    @BeforeEach
    void pagesAndPeople() {
        engine.getRepositoryService().createDeployment().name("kept")
                .addInputStream("kept.bpmn", new ByteArrayInputStream(PAGES.getBytes(StandardCharsets.UTF_8)))
                .addString("kept-form.form", FORM)
                .enableDuplicateFiltering(true)
                .deploy();
        funder = organisation(OrganisationKind.FUNDER, "示例银行");
        supplier = organisation(OrganisationKind.SUPPLIER, "示例供应商");
        officer = person(funder, Role.OFFICER);
        caseId = Ids.next();
    }

    @Test
    void whatACaseDoesInOneTransactionIsOneRecordInItsOrder() {
        start(caseId);

        assertThat(way(caseId)).extracting(step -> step.process() + " " + step.did() + " " + step.element()).containsExactly(
                "kept BEGAN asked", "kept PASSED asked", "kept ENTERED callTheOther",
                "kept-called BEGAN called", "kept-called PASSED called", "kept-called PASSED answered", "kept-called ENDED answered",
                "kept LEFT callTheOther", "kept ENTERED decideIt");
        assertThat(records(caseId)).singleElement().satisfies(told -> assertThat(told.path("parties")).extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(funder.id().toString(), supplier.id().toString()));
    }

    @Test
    void aModelIsNamedWithItsVersionAndTheDigestOfItsFile() {
        start(caseId);

        JsonNode model = records(caseId).get(0).path("moves").get(0).path("steps").get(0).path("model");
        assertThat(model.path("key").asText()).isEqualTo("kept");
        assertThat(model.path("version").asInt()).isPositive();
        assertThat(model.path("sha256").asText()).isEqualTo(DeployedModels.sha256(PAGES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsRolledBackLeavesNoRecordAndTheInnerTransactionThatCommittedKeepsIts() {
        UUID inner = Ids.next();
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(outer -> {
            cases.start("kept", caseId, ids());
            var apart = new TransactionTemplate(transaction.getTransactionManager());
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(tx -> cases.start("kept", inner, ids()));
            outer.setRollbackOnly();
        }));

        assertThat(way(caseId)).isEmpty();
        assertThat(way(inner)).hasSize(9);
    }

    @Test
    void twoCasesOfOneTransactionHaveEachTheirOwn() {
        UUID second = Ids.next();
        system(() -> {
            cases.start("kept", caseId, ids());
            cases.start("kept", second, ids());
            return null;
        });

        assertThat(way(caseId)).hasSize(9).isEqualTo(way(second));
    }

    @Test
    void aTaskIsTakenGivenBackAndCompletedByAPersonOnAFormOfAVersion() {
        start(caseId);
        String task = "/api/v1/tasks/" + task(officer, caseId, "decideIt").get("id");
        officer.post(task + "/claim", Map.of());
        officer.post(task + "/release", Map.of());
        officer.post(task + "/complete", Map.of("note", "seen"));

        eventually().untilAsserted(() -> assertThat(way(caseId)).extracting(step -> step.did() + " " + step.element()).endsWith(
                "ENTERED decideIt", "CLAIMED decideIt", "RELEASED decideIt", "CLAIMED decideIt", "COMPLETED decideIt",
                "PASSED ended", "ENDED ended"));
        JsonNode completed = officer.get("/api/v1/cases/" + caseId + "/history").body().findParents("formKey").get(0);
        assertThat(completed.path("formKey").asText()).isEqualTo("kept-form");
        assertThat(completed.path("formVersion").asInt()).isPositive();
        assertThat(completed.path("formSha256").asText()).isEqualTo(DeployedModels.sha256(FORM.getBytes(StandardCharsets.UTF_8)));
        assertThat(completed.path("form").path("note").asText()).isEqualTo("seen");
    }

    @Test
    void aFailureIsToldWithItsCauseToTheFunderAloneAndItsEndToo() {
        start("kept-failing", caseId);
        eventually().until(() -> way(caseId).stream().anyMatch(step -> step.did().equals("FAILED")));
        String instance = system(() -> cases.instances(caseId).get(0).getId());
        engine.getRuntimeService().deleteProcessInstance(instance, "the test is over");

        List<JsonNode> told = records(caseId).stream().filter(one -> one.toString().matches(".*\"(FAILED|RESOLVED)\".*")).toList();
        assertThat(told).hasSize(2).allSatisfy(one -> assertThat(one.path("parties")).extracting(JsonNode::asText).containsExactly(funder.id().toString()));
        assertThat(told.get(0).toString()).contains("nobodyKnows");
    }

    @Test
    void aCaseThatIsCutShortSaysSo() {
        start(caseId);
        String instance = system(() -> cases.instances(caseId).get(0).getId());
        engine.getRuntimeService().deleteProcessInstance(instance, "the test is over");

        assertThat(way(caseId)).extracting(Told::did).endsWith("CANCELLED", "ENDED");
        assertThat(records(caseId).get(1).toString()).contains("INTERNALLY_TERMINATED");
    }

    @Test
    void theEnginesOwnHistoryTablesStayEmpty() {
        start(caseId);
        List<String> tables = system(() -> jdbc.queryForList(
                "select tablename from pg_tables where schemaname = 'public' and tablename like 'act\\_hi\\_%'", String.class));
        assertThat(tables).hasSizeGreaterThan(15).allSatisfy(table -> assertThat(
                system(() -> jdbc.queryForObject("select count(*) from " + table, Integer.class))).as(table).isZero());
    }

    private void start(UUID id) {
        start("kept", id);
    }

    private void start(String process, UUID id) {
        system(() -> {
            cases.start(process, id, ids());
            return null;
        });
    }

    private Map<String, UUID> ids() {
        return Map.of("funderId", funder.id(), "supplierId", supplier.id());
    }

    private List<JsonNode> records(UUID id) {
        return system(() -> jdbc.query(
                """
                select body from (select index, null::bigint as id, body from trail_record where case_id = ? and type = 'engine.CaseMoved'
                                  union all
                                  select null, id, body from trail_pending where case_id = ? and type = 'engine.CaseMoved') told
                order by index nulls last, id
                """,
                (row, n) -> {
                    try {
                        return json.readTree(row.getString("body"));
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                },
                id, id));
    }
}
