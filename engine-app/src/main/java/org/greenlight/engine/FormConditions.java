package org.greenlight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Whether a part of a form was shown: its {@code conditional.hide} by the FEEL engine of the models, on what the page had. */
final class FormConditions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FormConditions() {}

    /**
     * @param data the data the form was filled with, and over it what was sent
     * @throws IllegalStateException for a condition that is none, which is a mistake in the form
     */
    static boolean hides(JsonNode component, Map<String, Object> data) {
        String condition = component.path("conditional").path("hide").asText();
        if (condition.isEmpty()) {
            return false;
        }
        EvaluationResult answer = FEEL.evaluateExpression(condition.replaceFirst("^\\s*=", ""), data);
        if (answer.isFailure()) {
            throw new IllegalStateException("The condition of " + component.path("key").asText(component.path("id").asText())
                    + " can not be read: " + answer.failure().message());
        }
        return Boolean.TRUE.equals(answer.result());
    }
}
