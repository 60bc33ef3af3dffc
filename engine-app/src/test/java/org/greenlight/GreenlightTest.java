package org.greenlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.party.OrganisationCard;
import org.greenlight.party.OrganisationKind;
import org.greenlight.party.Parties;
import org.greenlight.party.Role;
import org.greenlight.party.Scope;
import org.greenlight.party.Uscc;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one Spring context of the tests: the whole product on real PostgreSQL, Kafka and simulators. Subclasses must not
 * change the context's configuration, or a second one starts.
 */
@SpringBootTest(
        classes = GreenlightApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.wait-time-in-millis=100", "camunda.bpm.job-execution.max-wait=500",
                "greenlight.dispatcher.poll=200ms", "greenlight.dispatcher.first-pause=300ms", "greenlight.dispatcher.settling=1s",
                "greenlight.partners.answer-timeout=2s", "greenlight.inbox.poll=200ms"})
@ActiveProfiles({"embedded", "demo"})
public abstract class GreenlightTest {

    static {
        try {
            System.setProperty("greenlight.data", Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @LocalServerPort
    protected int port;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected BusinessClock clock;

    @Autowired
    protected ObjectMapper json;

    @Autowired
    protected Parties parties;

    /** A client of the public API for a person of the demo run. */
    protected Api as(String login) {
        return Api.login("http://localhost:" + port, login, json);
    }

    /** Runs in one transaction of the system's scope. */
    protected <T> T system(Supplier<T> work) {
        return Scope.SYSTEM.call(() -> transaction.execute(tx -> work.get()));
    }

    /** Enrols an organisation with a fresh, valid code. */
    protected OrganisationCard organisation(OrganisationKind kind, String name) {
        String body = "%08d".formatted(Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000L));
        Uscc uscc = Uscc.compute("91330200" + Uscc.organisationCode(body));
        return system(() -> parties.enrol(uscc, name, kind));
    }

    /** Opens a demo account and answers a client for it. */
    protected Api person(OrganisationCard organisation, Role... roles) {
        String login = roles[0].word() + "-" + UUID.randomUUID() + "@test.example";
        system(() -> parties.openAccount(organisation.id(), "示例 " + roles[0].word(), login, java.util.Set.of(roles), true));
        return as(login);
    }

    /**
     * A step of a case's diagrams as the trail has it.
     *
     * @param process the diagram's id
     * @param did what happened, such as {@code PASSED}
     */
    protected record Told(String process, String did, String element) {}

    /** What the trail says of the case's way through its diagrams, in order. */
    protected List<Told> way(UUID caseId) {
        return system(() -> jdbc.query(
                """
                select split_part(move ->> 'definition', ':', 1) as process, step ->> 'did' as did, step ->> 'element' as element
                from (select index, null::bigint as id, body from trail_record where case_id = :case and type = 'engine.CaseMoved'
                      union all
                      select null, id, body from trail_pending where case_id = :case and type = 'engine.CaseMoved') told,
                     jsonb_array_elements(body::jsonb -> 'moves') with ordinality as moves(move, nth_move),
                     jsonb_array_elements(move -> 'steps') with ordinality as steps(step, nth_step)
                order by index nulls last, id, nth_move, nth_step
                """.replace(":case", "'" + caseId + "'"),
                (row, n) -> new Told(row.getString("process"), row.getString("did"), row.getString("element"))));
    }

    /** The elements that tokens of the case left, called off ones aside. */
    protected List<String> passed(UUID caseId) {
        return way(caseId).stream().filter(step -> List.of("PASSED", "LEFT", "COMPLETED").contains(step.did())).map(Told::element).toList();
    }

    /** Waits for what other threads of the product will do; fails after half a minute. */
    protected static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).pollInSameThread();
    }

    /** The open task of this element for a case, waited for, as seen by the person. */
    protected Map<String, Object> task(Api person, UUID caseId, String element) {
        Callable<List<Map<String, Object>>> open = () -> person.list("/api/v1/tasks").stream()
                .filter(task -> caseId.toString().equals(task.get("caseId")) && element.equals(task.get("element")))
                .toList();
        return eventually().until(open, found -> found.size() == 1).get(0);
    }

    /** Completes the open task of this element. */
    protected void complete(Api person, UUID caseId, String element, Map<String, Object> form) {
        Map<String, Object> task = task(person, caseId, element);
        Api.Answer answer = person.post("/api/v1/tasks/" + task.get("id") + "/complete", form);
        assertThat(answer.status()).as("complete %s: %s", element, answer.text()).isEqualTo(200);
    }

    /** Moves business time to nine o'clock of a day in the bank's zone; never back. */
    protected void moveTo(LocalDate day) {
        Instant target = day.atTime(LocalTime.of(9, 0)).atZone(BusinessClock.BANK_ZONE).toInstant();
        if (target.isAfter(clock.instant())) {
            Api.Answer moved = as("operator@bank.example").put("/api/v1/clock", Map.of("now", target.toString()));
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        }
    }
}
