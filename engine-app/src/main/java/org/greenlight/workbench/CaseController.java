package org.greenlight.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenlight.engine.CasePages;
import org.greenlight.engine.CaseTasks;
import org.greenlight.engine.CaseTasks.OpenTask;
import org.greenlight.engine.CaseTitles;
import org.greenlight.engine.DecisionModels;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.trail.CaseHistory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases as lists and one by one: facts, tasks, diagrams with their tokens, decisions, history. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {

    private static final String DECIDED = "engine.DecisionEvaluated";

    private final CaseBook book;
    private final CasePages pages;
    private final CaseTasks tasks;
    private final CaseHistory history;
    private final DecisionModels decisionModels;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    CaseController(
            CaseBook book,
            CasePages pages,
            CaseTasks tasks,
            CaseHistory history,
            DecisionModels decisionModels,
            JdbcTemplate jdbc,
            ObjectMapper json) {
        this.book = book;
        this.pages = pages;
        this.tasks = tasks;
        this.history = history;
        this.decisionModels = decisionModels;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An open task of the case.
     *
     * @param role whose it is
     * @param assignee the name of who took it; only told to people of the same organisation
     * @param candidate whether the reader may work on it
     */
    record Waiting(String id, String element, String name, String role, String assignee, boolean candidate, Instant due) {}

    /**
     * A decision of the case.
     *
     * @param definition the deployed table, for {@code GET /api/v1/models/{definition}}
     */
    record Decision(
            Instant at, String element, String table, int version, String definition, JsonNode rules, JsonNode inputs, JsonNode outputs) {}

    /**
     * One record of the trail.
     *
     * @param actor null where the system acted by itself
     */
    record Event(Instant at, String type, CaseHistory.Who actor, JsonNode body) {}

    record CaseView(
            UUID id, String kind, String number, String title, String state, List<CaseBook.Fact> facts, List<CaseBook.Related> related,
            List<CasePages.Page> pages, List<Waiting> tasks, List<CasePages.Completed> done, List<Decision> decisions, List<Event> timeline) {}

    /** The newest cases of a kind that the reader's organisation is a party of. */
    @Operation(summary = "List the newest cases of one kind")
    @GetMapping
    @Transactional(readOnly = true)
    public List<CaseTitles.CaseTitle> list(@RequestParam String kind) {
        Actor actor = Actor.current();
        CaseKind wanted = CaseKind.of(kind).orElseThrow(() -> Problem.invalid("case-kind-unknown", kind).at("kind"));
        return book.lines(wanted, actor.organisationId());
    }

    /** One case. A case of others is as unknown as one that does not exist. */
    @Operation(summary = "Read a case: facts, open and completed tasks, diagrams with their tokens, decisions, history")
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public CaseView one(@PathVariable UUID id) {
        Actor actor = Actor.current();
        CaseBook.Sheet sheet = book.find(id, actor.organisationId()).orElseThrow(() -> Problem.notFound("case-unknown", id));
        List<CaseHistory.Entry> entries = history.of(id);
        CasePages.Way way = pages.of(id, entries);
        Set<String> definitions = way.pages().stream().map(CasePages.Page::definition).collect(Collectors.toSet());
        return new CaseView(
                id, sheet.kind(), sheet.number(), sheet.title(), sheet.state(), sheet.facts(), sheet.related(), way.pages(),
                tasks.open(id).stream().filter(task -> definitions.contains(task.definition()) || isCandidate(actor, task))
                        .map(task -> waiting(actor, task)).toList(),
                way.completed(),
                entries.stream().filter(entry -> entry.type().equals(DECIDED)).map(this::decision).toList(),
                entries.stream().map(entry -> new Event(entry.at(), entry.type(), entry.actor(), read(entry.body()))).toList());
    }

    private static boolean isCandidate(Actor actor, OpenTask task) {
        return task.groups().stream().anyMatch(actor.groups()::contains);
    }

    private Waiting waiting(Actor actor, OpenTask task) {
        String role = task.groups().stream().findFirst().map(group -> group.substring(0, group.indexOf(':'))).orElse(null);
        String assignee = task.account() == null ? null : jdbc.queryForList(
                        "select p.name from account a join person p on p.id = a.person_id where a.id = ?", String.class, task.account())
                .stream().findFirst().orElse(null);
        return new Waiting(task.id(), task.element(), task.name(), role, assignee, isCandidate(actor, task), task.due());
    }

    private Decision decision(CaseHistory.Entry entry) {
        JsonNode body = read(entry.body());
        String table = body.path("table").asText();
        int version = body.path("version").asInt();
        return new Decision(
                entry.at(), body.path("element").asText(), table, version, decisionModels.definition(table, version).orElse(null),
                body.path("rules"), body.path("inputs"), body.path("outputs"));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
