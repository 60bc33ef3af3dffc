package org.greenlight.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.greenlight.kernel.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms by their id, for what starts a case: a task's own form comes with the task, as it was deployed with it. */
@Tag(name = "Tasks")
@RestController
@RequestMapping("/api/v1/forms")
class FormController {

    private final Map<String, JsonNode> forms = new TreeMap<>();

    FormController(ObjectMapper json) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            JsonNode form = json.readTree(file.getInputStream());
            forms.put(form.path("id").asText(), form);
        }
    }

    @Operation(summary = "Read the form that starts a case, as form-js JSON")
    @GetMapping("/{id}")
    JsonNode form(@PathVariable String id) {
        if (!forms.containsKey(id)) {
            throw Problem.notFound("form-unknown", id);
        }
        return forms.get(id);
    }
}
