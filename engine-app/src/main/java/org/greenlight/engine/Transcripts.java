package org.greenlight.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.greenlight.engine.CaseMoved.Step;
import org.greenlight.engine.CaseMoved.Stretch;
import org.greenlight.party.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives each transaction its {@link Transcript} and, right before the transaction commits, publishes what is in it: one
 * {@link CaseMoved} per case and audience. Work that is rolled back publishes nothing.
 */
@Component
class Transcripts {

    private final ApplicationEventPublisher events;
    private final RuntimeService runtime;
    private final DeployedModels models;

    Transcripts(ApplicationEventPublisher events, @Lazy RuntimeService runtime, DeployedModels models) {
        this.events = events;
        this.runtime = runtime;
        this.models = models;
    }

    Transcript current() {
        Transcript open = (Transcript) TransactionSynchronizationManager.getResource(this);
        if (open == null) {
            open = new Transcript(models);
            TransactionSynchronizationManager.bindResource(this, open);
            TransactionSynchronizationManager.registerSynchronization(new Closing(open));
        }
        return open;
    }

    private void publish(Transcript transcript) {
        UUID acting = Actor.find().map(Actor::organisationId).orElse(null);
        Map<Audience, List<Stretch>> told = new LinkedHashMap<>();
        for (Transcript.Line line : transcript.lines()) {
            Audience audience = new Audience(line.instance().caseId(), parties(line, acting));
            List<Stretch> moves = told.computeIfAbsent(audience, none -> new ArrayList<>());
            Stretch last = moves.isEmpty() ? null : moves.get(moves.size() - 1);
            if (last == null || !last.instance().equals(line.instance().id())) {
                last = new Stretch(line.instance().id(), line.instance().definition(), new ArrayList<>());
                moves.add(last);
            }
            last.steps().add(line.step());
        }
        told.forEach((audience, moves) -> events.publishEvent(new CaseMoved(audience.caseId(), audience.parties(), moves)));
    }

    private record Audience(UUID caseId, Set<UUID> parties) {}

    private Set<UUID> parties(Transcript.Line line, UUID acting) {
        Transcript.Instance instance = line.instance();
        Set<UUID> parties = new TreeSet<>();
        if (instance.funder() != null) {
            parties.add(instance.funder());
        }
        if (acting != null) {
            parties.add(acting);
        }
        if (!line.forFunderOnly()) {
            parties.addAll(instance.parties(names -> runtime.getVariables(instance.id(), names)));
        }
        return parties;
    }

    /** Belongs to one transaction; steps aside while another one runs within it. */
    private final class Closing implements TransactionSynchronization {

        private final Transcript transcript;

        Closing(Transcript transcript) {
            this.transcript = transcript;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Transcripts.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Transcripts.this, transcript);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            publish(transcript);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Transcripts.this);
        }
    }
}
