package org.greenlight.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the deployed decision tables that the trail names by key and version. */
@Component
public class DecisionModels {

    private final RepositoryService repository;

    DecisionModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The definition's id, for {@code GET /api/v1/models/{definition}}. */
    @Transactional(readOnly = true)
    public Optional<String> definition(String table, int version) {
        return Optional.ofNullable(repository.createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table).decisionDefinitionVersion(version).withoutTenantId().singleResult())
                .map(DecisionDefinition::getId);
    }
}
