package org.greenlight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms as they were deployed with the processes, so that a running case keeps the form it began with. */
@Component
class TaskForms {

    private final FormService forms;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectMapper json;

    TaskForms(FormService forms, RepositoryService repository, @Lazy ProcessEngineConfigurationImpl engine, ObjectMapper json) {
        this.forms = forms;
        this.repository = repository;
        this.engine = engine;
        this.json = json;
    }

    /**
     * A task's form.
     *
     * @param sha256 of the file as it was deployed
     */
    record Deployed(JsonNode schema, String key, int version, String sha256) {}

    /** What to draw. */
    JsonNode schema(String taskId) {
        return read(bytes(taskId));
    }

    /** What to draw, and which version of it the trail shall name. */
    Deployed deployed(Task task) {
        byte[] bytes = bytes(task.getId());
        JsonNode schema = read(bytes);
        String key = schema.path("id").asText();
        String deployment = repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        CamundaFormDefinitionEntity definition = engine.getCommandExecutorTxRequired().execute(
                context -> context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, key));
        return new Deployed(schema, key, definition.getVersion(), DeployedModels.sha256(bytes));
    }

    private byte[] bytes(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return form.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
