package org.greenlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.greenlight.Api;
import org.greenlight.GreenlightTest;
import org.greenlight.kernel.Ids;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks on a page of two steps, the second under four eyes, deployed by this test. */
class TaskDeskTest extends GreenlightTest {

    private static final String FORM =
            """
            {"id": "two-steps-form", "type": "default", "schemaVersion": 16, "components": [
              {"key": "amount", "label": "Amount", "type": "textfield", "validate": {"required": true}},
              {"key": "shown", "label": "Shown", "type": "textfield", "disabled": true}]}
            """;

    private static final String PAGE =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="two-steps" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="started"/><sequenceFlow id="a" sourceRef="started" targetRef="makeIt"/>
                <userTask id="makeIt" name="Make it" camunda:candidateGroups="officer:${funderId}" camunda:formRef="two-steps-form" camunda:formRefBinding="deployment">
                  <extensionElements>
                    <camunda:taskListener event="complete" expression="${form.money('amount')}"/>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="b" sourceRef="makeIt" targetRef="checkIt"/>
                <userTask id="checkIt" name="Check it" camunda:candidateGroups="officer:${funderId}" camunda:formRef="two-steps-form" camunda:formRefBinding="deployment">
                  <extensionElements><camunda:properties><camunda:property name="fourEyes" value="makeIt"/></camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id="c" sourceRef="checkIt" targetRef="ended"/><endEvent id="ended"/>
              </process>
            </definitions>
            """;

    @Autowired
    private Cases cases;

    private OrganisationCard funder;
    private Api maker;
    private UUID caseId;

    @BeforeEach
    void aCaseWaitsAtItsFirstTask() {
        engine.getRepositoryService().createDeployment().name("two-steps")
                .addInputStream("two-steps.bpmn", new java.io.ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)))
                .addString("two-steps-form.form", FORM)
                .enableDuplicateFiltering(true)
                .deploy();
        funder = organisation(OrganisationKind.FUNDER, "示例银行");
        maker = person(funder, Role.OFFICER);
        caseId = Ids.next();
        system(() -> {
            cases.start("two-steps", caseId, Map.of("funderId", funder.id()));
            return null;
        });
    }

    @Test
    void whatAPersonSendsReachesTheStepAndIsNotStoredInTheEngine() {
        complete(maker, caseId, "makeIt", Map.of("amount", "12.50"));
        assertThat(system(() -> jdbc.queryForList("select name_ from act_ru_variable where name_ = 'form'"))).isEmpty();
        eventually().until(() -> maker.list("/api/v1/tasks").stream().anyMatch(task -> "checkIt".equals(task.get("element"))));
    }

    @RepeatedTest(10)
    void whoIsSlowerAtClaimingOrCompletingReadsSoAndNothingIsDoneTwice() {
        Api second = person(funder, Role.OFFICER);
        String path = "/api/v1/tasks/" + task(maker, caseId, "makeIt").get("id");
        List<Api.Answer> claims = atOnce(List.of(maker, second, maker, second), person -> person.post(path + "/claim", Map.of()));
        assertThat(claims).extracting(Api.Answer::status).as("%s", claims).contains(200).containsOnly(200, 409);
        assertThat(claims).filteredOn(answer -> answer.status() == 409).extracting(Api.Answer::code).isSubsetOf("task-taken", "changed-meanwhile");

        List<Api.Answer> completions = atOnce(List.of(maker, second, maker, second), person -> person.post(path + "/complete", Map.of("amount", "1.00")));
        assertThat(completions).extracting(Api.Answer::status).as("%s", completions).containsOnlyOnce(200).isSubsetOf(200, 404, 409);
        assertThat(system(() -> jdbc.queryForObject("select count(*) from task_action where case_id = ?", Integer.class, caseId))).isOne();
    }

    private static List<Api.Answer> atOnce(List<Api> people, Function<Api, Api.Answer> work) {
        CyclicBarrier together = new CyclicBarrier(people.size());
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            return people.stream().map(person -> threads.submit(() -> {
                together.await();
                return work.apply(person);
            })).toList().stream().map(TaskDeskTest::outcome).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStepThatRefusesKeepsTheTaskOpen() {
        Map<String, Object> task = task(maker, caseId, "makeIt");
        Api.Answer answer = maker.post("/api/v1/tasks/" + task.get("id") + "/complete", Map.of("amount", "twelve"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("money-invalid");
        assertThat(task(maker, caseId, "makeIt").get("id")).isEqualTo(task.get("id"));
    }

    @Test
    void aFieldThatTheFormOnlyShowsCanNotBeSent() {
        Map<String, Object> task = task(maker, caseId, "makeIt");
        Api.Answer answer = maker.post("/api/v1/tasks/" + task.get("id") + "/complete", Map.of("amount", "1.00", "shown", "x"));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void whoeverMadeItCanNotCheckItWithASecondAccountEither() {
        complete(maker, caseId, "makeIt", Map.of("amount", "12.50"));
        UUID person = UUID.fromString(maker.get("/api/v1/me").body().path("personId").asText());
        String login = "second-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccountOf(person, funder.id(), login, java.util.Set.of(Role.OFFICER), false));
        for (Api sameHuman : List.of(maker, as(login))) {
            Map<String, Object> task = task(sameHuman, caseId, "checkIt");
            assertThat(sameHuman.post("/api/v1/tasks/" + task.get("id") + "/claim", Map.of()).code()).isEqualTo("four-eyes");
            assertThat(sameHuman.post("/api/v1/tasks/" + task.get("id") + "/complete", Map.of("amount", "1.00")).code()).isEqualTo("four-eyes");
        }
        complete(person(funder, Role.OFFICER), caseId, "checkIt", Map.of("amount", "12.50"));
    }

    @Test
    void onlyOneOfTwoPeopleGetsATaskAndTheOtherReadsWhoHasIt() {
        Map<String, Object> task = task(maker, caseId, "makeIt");
        assertThat(maker.post("/api/v1/tasks/" + task.get("id") + "/claim", Map.of()).status()).isEqualTo(200);
        Api.Answer late = person(funder, Role.OFFICER).post("/api/v1/tasks/" + task.get("id") + "/claim", Map.of());
        assertThat(late.code()).isEqualTo("task-taken");
        assertThat(late.text()).contains("示例 officer");
    }

    @Test
    void aTaskOfAnotherHouseDoesNotExist() {
        Map<String, Object> task = task(maker, caseId, "makeIt");
        Api stranger = person(organisation(OrganisationKind.FUNDER, "示例他行"), Role.OFFICER);
        assertThat(stranger.get("/api/v1/tasks/" + task.get("id")).status()).isEqualTo(404);
        assertThat(stranger.list("/api/v1/tasks")).isEmpty();
    }
}
