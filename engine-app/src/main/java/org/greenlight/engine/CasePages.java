package org.greenlight.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.greenlight.engine.CaseMoved.Did;
import org.greenlight.engine.CaseMoved.Step;
import org.greenlight.engine.CaseMoved.Stretch;
import org.greenlight.trail.CaseHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process pages of a case, called ones included: what its tokens passed is told by the trail, where they are now by
 * the running instances. A page of which the trail tells the reader nothing is not shown to that reader.
 */
@Component
@Transactional(readOnly = true)
public class CasePages {

    /** The type of the trail's records that tell how a case moved. */
    public static final String MOVED = "engine.CaseMoved";

    private static final Set<Did> PASSED = Set.of(Did.PASSED, Did.LEFT, Did.COMPLETED);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ObjectMapper json;

    CasePages(RuntimeService runtime, RepositoryService repository, ObjectMapper json) {
        this.runtime = runtime;
        this.repository = repository;
        this.json = json;
    }

    /**
     * One diagram of a case.
     *
     * @param definition the deployed version the case runs on, for {@code GET /api/v1/models/{definition}}
     * @param active elements that hold a token now, once per token
     * @param passed elements that were completed
     * @param stuck elements whose job failed for good
     */
    public record Page(
            String definition, String key, String name, List<String> active, Set<String> passed, Set<String> stuck) {}

    /** A task that a person completed. */
    public record Completed(String element, Instant at, CaseHistory.Who who) {}

    /**
     * The way of a case.
     *
     * @param pages in the order in which the case reached them
     * @param completed what people did, in order
     */
    public record Way(List<Page> pages, List<Completed> completed) {}

    /** The way of a case as far as this part of its history tells. */
    public Way of(UUID caseId, List<CaseHistory.Entry> history) {
        Map<String, Page> pages = new LinkedHashMap<>();
        List<Completed> completed = new ArrayList<>();
        for (CaseHistory.Entry entry : history) {
            if (entry.type().equals(MOVED)) {
                read(entry).moves().forEach(stretch -> follow(entry, stretch, pages.computeIfAbsent(stretch.definition(), this::blank), completed));
            }
        }
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
                .filter(instance -> pages.containsKey(instance.getProcessDefinitionId()))
                .forEach(instance -> addTokens(instance.getId(), pages.get(instance.getProcessDefinitionId())));
        return new Way(List.copyOf(pages.values()), completed);
    }

    private static void follow(CaseHistory.Entry entry, Stretch stretch, Page page, List<Completed> completed) {
        for (Step step : stretch.steps()) {
            if (PASSED.contains(step.did())) {
                page.passed().add(step.element());
            }
            if (step.did() == Did.COMPLETED) {
                completed.add(new Completed(step.element(), entry.at(), entry.actor()));
            }
        }
    }

    private CaseMoved read(CaseHistory.Entry entry) {
        try {
            return json.readValue(entry.body(), CaseMoved.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addTokens(String instance, Page page) {
        addTokens(runtime.getActivityInstance(instance), page.active());
        runtime.createIncidentQuery().processInstanceId(instance).list().stream()
                .map(Incident::getActivityId).forEach(page.stuck()::add);
    }

    private Page blank(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        return new Page(
                definitionId, definition.getKey(), definition.getName(), new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
    }

    private static void addTokens(ActivityInstance activity, List<String> active) {
        if (activity == null) {
            return;
        }
        for (ActivityInstance child : activity.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                active.add(child.getActivityId());
            }
            addTokens(child, active);
        }
        for (TransitionInstance waitingJob : activity.getChildTransitionInstances()) {
            active.add(waitingJob.getActivityId());
        }
    }
}
