package org.greenlight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;

/** The forms as they were deployed with the processes, so that a running case keeps the form it began with. */
@Component
class TaskForms {

    private final FormService forms;
    private final ObjectMapper json;

    TaskForms(FormService forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** The deployed form of a task, as its JSON. */
    JsonNode schema(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
