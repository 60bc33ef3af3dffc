package org.greenlight.verifier.decision;

import static org.greenlight.verifier.decision.ModelReader.children;
import static org.greenlight.verifier.decision.ModelReader.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** One {@code decision} element as a table; what it refuses it names by decision, rule and column. */
final class TableReader {

    private static final String REASON_EN = "reasonEn";
    private static final String REASON_ZH = "reasonZh";

    private final Element decision;
    private final String id;

    TableReader(Element decision) {
        this.decision = decision;
        this.id = decision.getAttribute("id");
    }

    Table table() {
        require(!id.isEmpty(), "has no id");
        require(children(decision, "knowledgeRequirement").isEmpty(), "asks a business knowledge model, which is outside the subset");
        List<Element> found = children(decision, "decisionTable");
        require(found.size() == 1, "is no decision table");
        Element table = found.get(0);
        String policy = table.getAttribute("hitPolicy");
        String aggregation = table.getAttribute("aggregation");
        HitPolicy known = HitPolicy.named(policy, aggregation)
                .orElseThrow(() -> refused("has the hit policy " + (policy + " " + aggregation).strip() + ", which is outside the subset"));
        List<Column> inputs = children(table, "input").stream().map(this::input).toList();
        List<Column> outputs = children(table, "output").stream().map(this::output).toList();
        checkOutputs(known, outputs);
        List<String> annotations = children(table, "annotation").stream().map(annotation -> annotation.getAttribute("name")).toList();
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element rule : children(table, "rule")) {
            require(!rule.getAttribute("id").isEmpty() && ids.add(rule.getAttribute("id")), "has two rules of one id, or one without an id");
            rules.add(rule(rule, known, inputs, outputs, annotations));
        }
        require(!rules.isEmpty(), "has no rule");
        return new Table(id, name(decision, id), known, requires(), inputs, outputs, Collections.unmodifiableList(rules));
    }

    private List<String> requires() {
        return children(decision, "informationRequirement").stream()
                .flatMap(requirement -> children(requirement, "requiredDecision").stream())
                .map(required -> required.getAttribute("href"))
                .map(href -> {
                    require(href.startsWith("#"), "requires " + href + ", which is not in the file");
                    return href.substring(1);
                })
                .toList();
    }

    private Column input(Element input) {
        List<Element> expressions = children(input, "inputExpression");
        require(expressions.size() == 1, "has an input without an expression");
        Element expression = expressions.get(0);
        String fact = textOf(expression, "an input");
        require(Feel.isName(fact), "has the input '" + fact + "', which is no plain name of a fact");
        require(children(input, "inputValues").isEmpty(), "lists allowed values of " + fact + ": engines differ for others");
        return new Column(fact, label(input, fact), kind(expression, fact));
    }

    private Column output(Element output) {
        String name = output.getAttribute("name");
        require(Feel.isName(name), "has the output '" + name + "', which is no plain name");
        require(children(output, "outputValues").isEmpty() && children(output, "defaultOutputEntry").isEmpty(),
                "lists allowed values or a default of " + name + ": engines differ");
        return new Column(name, label(output, name), kind(output, name));
    }

    private Kind kind(Element typed, String column) {
        String typeRef = typed.getAttribute("typeRef");
        return Kind.named(typeRef).orElseThrow(() -> refused(
                "has the column " + column + " of type '" + typeRef + "'; the subset has number, string and boolean"));
    }

    private void checkOutputs(HitPolicy policy, List<Column> outputs) {
        require(!outputs.isEmpty(), "has no output");
        require(outputs.stream().map(Column::name).distinct().count() == outputs.size(), "has two outputs of one name");
        require(!policy.aggregates() || (outputs.size() == 1 && outputs.get(0).kind() == Kind.NUMBER),
                "makes one number of several hits: it has one output, a number");
    }

    private Rule rule(Element rule, HitPolicy policy, List<Column> inputs, List<Column> outputs, List<String> annotations) {
        String name = rule.getAttribute("id");
        List<Element> conditions = children(rule, "inputEntry");
        List<Element> answers = children(rule, "outputEntry");
        require(conditions.size() == inputs.size() && answers.size() == outputs.size(),
                "has " + inputs.size() + " inputs and " + outputs.size() + " outputs; rule " + name + " does not");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            cells.add(cell(conditions.get(i), inputs.get(i), "rule " + name + ", column " + inputs.get(i).name()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            String where = "rule " + name + ", column " + outputs.get(i).name();
            Object value = answer(answers.get(i), outputs.get(i), where);
            require(value != null || !policy.aggregates(), where + ": null cannot be added up");
            values.put(outputs.get(i).name(), value);
        }
        Map<String, String> notes = notes(rule, annotations);
        return new Rule(name, List.copyOf(cells), Collections.unmodifiableMap(values),
                reason(REASON_EN, values, notes), reason(REASON_ZH, values, notes), text(rule, "description"));
    }

    private Cell cell(Element entry, Column input, String where) {
        String text = textOf(entry, where);
        Cell cell;
        try {
            cell = Cell.read(text);
        } catch (IllegalArgumentException outside) {
            throw refused(where + ": " + outside.getMessage());
        }
        require(cell.kind().isEmpty() || cell.kind().get() == input.kind(), where + ": '" + text + "' is no condition on a " + input.kind().typeRef());
        return cell;
    }

    private Object answer(Element entry, Column output, String where) {
        Object value;
        try {
            value = Feel.literal(textOf(entry, where));
        } catch (IllegalArgumentException outside) {
            throw refused(where + ": " + outside.getMessage());
        }
        require(value == null || Kind.of(value).orElseThrow() == output.kind(), where + ": '" + value + "' is no " + output.kind().typeRef());
        return value;
    }

    private static Map<String, String> notes(Element rule, List<String> annotations) {
        List<Element> entries = children(rule, "annotationEntry");
        Map<String, String> notes = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(entries.size(), annotations.size()); i++) {
            notes.put(annotations.get(i), text(entries.get(i), "text"));
        }
        return notes;
    }

    private static String reason(String name, Map<String, Object> outputs, Map<String, String> notes) {
        return outputs.get(name) instanceof String reason ? reason : notes.get(name);
    }

    private String textOf(Element expression, String where) {
        require(ModelReader.isFeel(expression), where + ": the language " + expression.getAttribute("expressionLanguage") + " is not FEEL");
        String text = text(expression, "text");
        return text == null ? "" : text;
    }

    private static String label(Element column, String otherwise) {
        return column.hasAttribute("label") ? column.getAttribute("label") : otherwise;
    }

    private static String name(Element named, String otherwise) {
        return named.hasAttribute("name") ? named.getAttribute("name") : otherwise;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("decision " + id + ": " + why);
    }
}
