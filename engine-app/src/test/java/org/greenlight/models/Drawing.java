package org.greenlight.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Whether a page's diagram shows everything, and runs from left to right: no step lies left of
 * all the steps that lead to it (a shared end or repair may lie left of some). */
final class Drawing {

    private final Page page;
    private final Map<String, Bounds> places;
    private final List<String> findings = new ArrayList<>();

    private Drawing(Page page) {
        this.page = page;
        this.places = page.all(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds, (one, other) -> one));
    }

    static List<String> findings(Page page) {
        Drawing drawing = new Drawing(page);
        drawing.checkComplete();
        if (drawing.findings.isEmpty()) {
            drawing.checkLeftToRight();
        }
        return drawing.findings;
    }

    private void checkComplete() {
        Set<String> drawn = page.all(BpmnEdge.class).stream().map(edge -> edge.getBpmnElement().getId()).collect(Collectors.toSet());
        page.nodes().stream().filter(node -> !places.containsKey(node.getId()))
                .forEach(node -> findings.add(page.at(node) + ": is not in the diagram"));
        page.all(SequenceFlow.class).stream().filter(flow -> !drawn.contains(flow.getId()))
                .forEach(flow -> findings.add(page.at(flow) + ": is not in the diagram"));
    }

    private void checkLeftToRight() {
        for (FlowNode node : page.nodes()) {
            boolean entered = !node.getIncoming().isEmpty();
            if (entered && node.getIncoming().stream().noneMatch(flow -> right(node) > left(flow.getSource()))) {
                findings.add(page.at(node) + ": lies left of everything that leads to it");
            }
        }
        double start = page.all(StartEvent.class).stream().mapToDouble(this::left).min().orElse(0);
        page.all(EndEvent.class).stream().filter(end -> left(end) <= start)
                .forEach(end -> findings.add(page.at(end) + ": an end is not right of the start"));
    }

    private double left(FlowNode node) {
        return places.get(node.getId()).getX();
    }

    private double right(FlowNode node) {
        return left(node) + places.get(node.getId()).getWidth();
    }
}
