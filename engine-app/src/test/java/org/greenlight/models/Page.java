package org.greenlight.models;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process, which is one file and one page. */
public record Page(String name, String text, BpmnModelInstance model) {

    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    public Process process() {
        return all(Process.class).iterator().next();
    }

    public List<FlowNode> nodes() {
        return List.copyOf(all(FlowNode.class));
    }

    /** A finding's place: file and element. */
    public String at(BaseElement element) {
        return name + "#" + element.getId();
    }

    /** A {@code camunda:} attribute, or null. */
    public static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(CAMUNDA, attribute);
    }

    /** The value of an extension property of an element. */
    public static Optional<String> property(BaseElement element, String property) {
        if (element.getExtensionElements() == null) {
            return Optional.empty();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(candidate -> property.equals(candidate.getCamundaName()))
                .map(candidate -> candidate.getCamundaValue())
                .findFirst();
    }

    /** The boundary events of an activity that catch an error; the code is null where any is caught. */
    public List<Caught> errorsCaughtAt(FlowNode activity) {
        return all(BoundaryEvent.class).stream()
                .filter(boundary -> boundary.getAttachedTo().getId().equals(activity.getId()))
                .flatMap(boundary -> boundary.getEventDefinitions().stream()
                        .filter(ErrorEventDefinition.class::isInstance)
                        .map(definition -> new Caught(boundary, code((ErrorEventDefinition) definition))))
                .toList();
    }

    /** The codes of the error end events of this page: how it can end badly for who called it. */
    public List<String> errorsThrown() {
        return all(EndEvent.class).stream()
                .flatMap(end -> end.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition -> code((ErrorEventDefinition) definition))
                .toList();
    }

    private static String code(ErrorEventDefinition definition) {
        return definition.getError() == null ? null : definition.getError().getErrorCode();
    }

    /** An error boundary event and the code it catches. */
    public record Caught(BoundaryEvent at, String code) {}
}
