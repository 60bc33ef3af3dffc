package org.greenlight.verifier.decision;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNDecisionResult.DecisionEvaluationStatus;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One decision table of a file in KIE DMN. KIE names the answer of a required decision after the decision, Camunda after its outputs:
 * so each table goes into a model of its own, as it stands in the file, with its facts declared. KIE wants {@code -} where Camunda
 * takes nothing, too.
 */
final class KieEngine {

    private final Table table;
    private final DMNRuntime runtime;
    private final DMNModel model;

    KieEngine(Table table, Element decisionTable) {
        this.table = table;
        var source = ResourceFactory.newByteArrayResource(text(table, decisionTable).getBytes(StandardCharsets.UTF_8));
        source.setSourcePath(table.decision() + ".dmn");
        source.setResourceType(ResourceType.DMN);
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(source)).getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new AssertionError(table.decision() + ": " + model.getMessages());
        }
    }

    Answer decide(Map<String, Object> facts) {
        DMNContext context = runtime.newContext();
        table.inputs().forEach(input -> context.set(input.name(), facts.get(input.name())));
        DMNDecisionResult result = runtime.evaluateAll(model, context).getDecisionResultByName("decided");
        if (result.getEvaluationStatus() != DecisionEvaluationStatus.SUCCEEDED) {
            if (table.policy() == HitPolicy.UNIQUE) {
                // All that KIE says of several hits is that the node could not be evaluated; ours has to refuse them, too.
                return Answer.REFUSED;
            }
            throw new AssertionError(table.decision() + " with " + facts + ": " + result.getMessages());
        }
        Object answer = result.getResult();
        if (answer == null) {
            return Answer.of(List.of());
        }
        List<?> rows = answer instanceof List<?> list ? list : List.of(answer);
        return Answer.of(rows.stream().map(this::row).toList());
    }

    /** KIE gives the value alone where a table has one output. */
    private Map<String, Object> row(Object answer) {
        Map<String, Object> row = new HashMap<>();
        table.outputs().forEach(output -> row.put(output.name(), answer instanceof Map<?, ?> several ? several.get(output.name()) : answer));
        return row;
    }

    private static String text(Table table, Element decisionTable) {
        NodeList texts = decisionTable.getElementsByTagNameNS(ModelReader.DMN, "text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().isBlank()) {
                texts.item(i).setTextContent("-");
            }
        }
        StringBuilder data = new StringBuilder();
        StringBuilder required = new StringBuilder();
        table.inputs().stream().distinct().forEach(input -> {
            data.append("<inputData id=\"_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
                    .formatted(input.name(), input.name(), input.name(), input.kind().typeRef()));
            required.append("<informationRequirement><requiredInput href=\"#_%s\"/></informationRequirement>".formatted(input.name()));
        });
        return "<definitions xmlns=\"" + ModelReader.DMN + "\" id=\"d\" name=\"d\" namespace=\"urn:greenlight:test\">" + data
                + "<decision id=\"decided\" name=\"decided\"><variable name=\"decided\"/>" + required + serialized(decisionTable) + "</decision></definitions>";
    }

    private static String serialized(Element element) {
        try {
            StringWriter text = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
