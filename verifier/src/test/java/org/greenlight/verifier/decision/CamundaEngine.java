package org.greenlight.verifier.decision;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.variable.Variables;

/** One file in Camunda's own DMN engine with its own FEEL. */
final class CamundaEngine {

    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final List<String> fired = new ArrayList<>();

    CamundaEngine(byte[] dmn) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = this::remember;
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        engine = configuration.buildEngine();
        engine.parseDecisions(new ByteArrayInputStream(dmn)).forEach(decision -> decisions.put(decision.getKey(), decision));
    }

    Answer decide(String decision, Map<String, Object> facts) {
        fired.clear();
        try {
            return Answer.of(engine.evaluateDecision(decisions.get(decision), Variables.fromMap(facts)).getResultList());
        } catch (DmnHitPolicyException several) {
            return Answer.REFUSED;
        }
    }

    /** The rules that fired in the last evaluation, those of required decisions first, each as decision and rule. */
    List<String> fired() {
        return List.copyOf(fired);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> fired.add(event.getDecision().getKey() + "/" + rule.getId()));
    }
}
