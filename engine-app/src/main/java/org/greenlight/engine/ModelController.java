package org.greenlight.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deployed diagrams and decision tables, as a case ran on them. */
@Tag(name = "Models")
@RestController
@RequestMapping("/api/v1/models")
class ModelController {

    private final RepositoryService repository;

    ModelController(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * BPMN or DMN XML of one deployed version.
     *
     * @param definition a definition's id, as the case names it
     * @throws Problem if there is none; and for a decision table, if the reader is of a lighthouse enterprise only, since
     *     the tables say how a supplier's financing is priced
     */
    @Operation(summary = "Read one deployed version of a diagram (BPMN) or decision table (DMN)")
    @GetMapping(path = "/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    @Transactional(readOnly = true)
    byte[] xml(@PathVariable String definition) throws IOException {
        Actor actor = Actor.current();
        Optional<ResourceDefinition> process = Optional.ofNullable(
                repository.createProcessDefinitionQuery().processDefinitionId(definition).singleResult());
        if (process.isEmpty()) {
            actor.require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.OPERATOR);
        }
        ResourceDefinition found = process
                .or(() -> Optional.ofNullable(repository.createDecisionDefinitionQuery().decisionDefinitionId(definition).singleResult()))
                .orElseThrow(() -> Problem.notFound("model-unknown", definition));
        try (InputStream model = repository.getResourceAsStream(found.getDeploymentId(), found.getResourceName())) {
            return model.readAllBytes();
        }
    }
}
