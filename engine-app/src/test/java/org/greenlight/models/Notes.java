package org.greenlight.models;

import java.util.List;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The notes of a table's rules (annotations of DMN 1.3), which Camunda's model classes do not know. */
public final class Notes {

    private Notes() {}

    /** The names of the table's notes, in their order. */
    public static List<String> names(DecisionTable table) {
        return children(table, "annotation").stream().map(note -> note.getAttribute("name")).toList();
    }

    /** What a rule notes, in the same order. */
    public static List<String> of(Rule rule) {
        return children(rule, "annotationEntry").stream().map(note -> note.getTextContent().trim()).filter(note -> !note.isEmpty()).toList();
    }

    private static List<DomElement> children(DmnModelElementInstance parent, String name) {
        return parent.getDomElement().getChildElements().stream().filter(child -> child.getLocalName().equals(name)).toList();
    }
}
