package org.greenlight.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process pages of a case, called ones included: where its tokens are, what they passed, where a job failed. */
@Component
@Transactional(readOnly = true)
public class CasePages {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;

    CasePages(RuntimeService runtime, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
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

    /**
     * The pages in the order in which the case reached them. Tokens come from the running instances; ended pages and what
     * was passed come from the engine's database history, and are missing where it is switched off.
     */
    public List<Page> of(UUID caseId) {
        Map<String, Page> pages = new LinkedHashMap<>();
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId.toString())
                .orderByProcessInstanceStartTime().asc().list()
                .forEach(instance -> addPassed(instance.getId(), page(pages, instance.getProcessDefinitionId())));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list()
                .forEach(instance -> addTokens(instance.getId(), page(pages, instance.getProcessDefinitionId())));
        return List.copyOf(pages.values());
    }

    private Page page(Map<String, Page> pages, String definition) {
        return pages.computeIfAbsent(definition, this::blank);
    }

    private void addPassed(String instance, Page page) {
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId).forEach(page.passed()::add);
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
