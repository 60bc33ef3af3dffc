package org.greenlight.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What the trail says of deployed models. Only for the engine's own threads of work, within a command. */
@Component
class DeployedModels {

    /** The property of a process that names the variables of the organisations that may see its steps beside the funder. */
    static final String SEEN_BY = "seenBy";

    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    /**
     * A deployed process.
     *
     * @param seenBy variables such as {@code supplierId}; the funder of a case always sees its steps
     */
    record Diagram(String key, int version, String sha256, List<String> seenBy) {}

    Diagram diagram(String definitionId) {
        Diagram known = diagrams.get(definitionId);
        if (known == null) {
            ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration().getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId);
            known = new Diagram(definition.getKey(), definition.getVersion(), sha256(definition), seenBy(definition));
            diagrams.put(definitionId, known);
        }
        return known;
    }

    /** SHA-256 of the file that the definition was deployed with, in hexadecimal digits. */
    String sha256(ResourceDefinition definition) {
        String known = digests.get(definition.getId());
        if (known == null) {
            known = sha256(Context.getCommandContext().getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName()).getBytes());
            digests.put(definition.getId(), known);
        }
        return known;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static List<String> seenBy(ProcessDefinitionEntity definition) {
        Process process = Context.getProcessEngineConfiguration().getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(definition).getModelElementById(definition.getKey());
        if (process.getExtensionElements() == null) {
            return List.of();
        }
        return process.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> SEEN_BY.equals(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().trim().split("\\s*,\\s*")))
                .toList();
    }
}
