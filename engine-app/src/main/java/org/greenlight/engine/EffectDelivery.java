package org.greenlight.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.greenlight.effects.AnswerReceiver;
import org.greenlight.effects.DecidedEffect;
import org.springframework.stereotype.Component;

/** Lets the case that waits for an outside answer go on, in the transaction that stores the answer. */
@Component
class EffectDelivery implements AnswerReceiver {

    private final RuntimeService runtime;

    EffectDelivery(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void receive(DecidedEffect effect) {
        // The execution's id changes when a parallel sibling ends, so it is looked up by instance and element.
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceId(effect.processInstanceId())
                .activityId(effect.activityId())
                .singleResult();
        if (waiting == null) {
            throw new IllegalStateException("No case waits at " + effect.activityId() + " for effect " + effect.id());
        }
        String outcome = effect.confirmed() ? PartnerCallBehavior.DONE : PartnerCallBehavior.REFUSED;
        runtime.signal(waiting.getId(), outcome, effect.refusal(), null);
    }
}
