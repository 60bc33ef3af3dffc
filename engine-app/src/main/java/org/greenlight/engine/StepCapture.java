package org.greenlight.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.greenlight.engine.CaseMoved.Did;
import org.greenlight.engine.CaseMoved.Model;
import org.greenlight.engine.CaseMoved.Step;
import org.springframework.stereotype.Component;

/**
 * Takes the history events that the engine produces and keeps those that tell a case's way through its diagrams. What the
 * engine changes in an event after this call is not seen, so each event becomes a step at once.
 */
@Component
class StepCapture implements HistoryEventHandler {

    private static final int LONGEST_CAUSE = 300;

    private final Transcripts transcripts;
    private final DeployedModels models;

    StepCapture(Transcripts transcripts, DeployedModels models) {
        this.transcripts = transcripts;
        this.models = models;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            moved(activity);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            beganOrEnded(instance);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            taken(link);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            failed(incident);
        }
    }

    private void beganOrEnded(HistoricProcessInstanceEventEntity instance) {
        if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            DeployedModels.Diagram diagram = models.diagram(instance.getProcessDefinitionId());
            Model model = new Model(diagram.key(), diagram.version(), diagram.sha256(), instance.getSuperProcessInstanceId());
            transcripts.current().begin(instance, new Step(Did.BEGAN, instance.getStartActivityId(), null, null, model, null));
        } else if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            String cutShort = instance.getDeleteReason() == null ? null : instance.getState();
            transcripts.current().add(instance, new Step(Did.ENDED, instance.getEndActivityId(), null, null, null, cutShort));
        }
    }

    private void moved(HistoricActivityInstanceEventEntity activity) {
        String run = activity.getActivityInstanceId();
        if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            transcripts.current().add(activity, Step.of(Did.ENTERED, activity.getActivityId(), run));
        } else if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            Did did = activity.isCanceled() ? Did.CANCELLED : "userTask".equals(activity.getActivityType()) ? Did.COMPLETED : Did.LEFT;
            transcripts.current().leave(activity, Step.of(did, activity.getActivityId(), run));
        }
    }

    private void taken(HistoricIdentityLinkLogEventEntity link) {
        if (IdentityLinkType.ASSIGNEE.equals(link.getType()) && link.getTaskId() != null) {
            Did did = link.isEventOfType(HistoryEventTypes.IDENTITY_LINK_ADD) ? Did.CLAIMED : Did.RELEASED;
            transcripts.current().take(link, did, UUID.fromString(link.getUserId()));
        }
    }

    /** Where a called diagram failed, the engine also tells of its callers; the case failed once. */
    private void failed(HistoricIncidentEventEntity incident) {
        boolean open = incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE);
        boolean closed = incident.isEventOfType(HistoryEventTypes.INCIDENT_RESOLVE) || incident.isEventOfType(HistoryEventTypes.INCIDENT_DELETE);
        if (incident.getProcessInstanceId() != null && incident.getId().equals(incident.getCauseIncidentId()) && (open || closed)) {
            String cause = open ? shortened(incident.getIncidentMessage()) : null;
            transcripts.current().addForFunder(
                    incident, new Step(open ? Did.FAILED : Did.RESOLVED, incident.getActivityId(), null, null, null, cause));
        }
    }

    private static String shortened(String cause) {
        return cause == null || cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
    }
}
