package org.greenlight.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.greenlight.verifier.decision.DecisionModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the deployed decision tables that the trail names by key and version. */
@Component
public class DecisionModels {

    private final RepositoryService repository;
    private final Map<String, DecisionModel> models = new ConcurrentHashMap<>();

    DecisionModels(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A deployed decision with all it requires, to be asked for more than the engine's answer tells.
     *
     * @param version of the decision
     */
    public record Deployed(int version, DecisionModel tables) {}

    /** The decision that was deployed together with a process. */
    public Deployed besideProcess(String processDefinitionId, String decision) {
        DecisionDefinition definition = repository.createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .deploymentId(repository.getProcessDefinition(processDefinitionId).getDeploymentId())
                .singleResult();
        return new Deployed(definition.getVersion(), models.computeIfAbsent(definition.getId(), this::read));
    }

    /** The decision that the next case will ask, with all it requires. */
    @Transactional(readOnly = true)
    public DecisionModel newest(String decision) {
        String newest = repository.createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision).withoutTenantId().latestVersion().singleResult().getId();
        return models.computeIfAbsent(newest, this::read);
    }

    private DecisionModel read(String definitionId) {
        try (InputStream model = repository.getDecisionModel(definitionId)) {
            return DecisionModel.read(model.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The definition's id, for {@code GET /api/v1/models/{definition}}. */
    @Transactional(readOnly = true)
    public Optional<String> definition(String table, int version) {
        return Optional.ofNullable(repository.createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table).decisionDefinitionVersion(version).withoutTenantId().singleResult())
                .map(DecisionDefinition::getId);
    }
}
