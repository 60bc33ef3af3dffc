package org.greenlight.verifier.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a DMN 1.3 file for a test: a decision is its id, then its lines of tables. */
final class Model {

    private final StringBuilder decisions = new StringBuilder();

    /**
     * @param policy as the attributes of a table, {@code hitPolicy="FIRST"}
     * @param columns inputs, {@code |}, outputs, each {@code name:type}
     * @param rows rules: id, conditions, {@code |}, answers; the parts apart by {@code ;}
     */
    Model decision(String id, List<String> requires, String policy, String columns, String... rows) {
        decisions.append("<decision id=\"%s\" name=\"%s\">".formatted(id, id));
        requires.forEach(required -> decisions.append(
                "<informationRequirement><requiredDecision href=\"#%s\"/></informationRequirement>".formatted(required)));
        decisions.append("<decisionTable %s>".formatted(policy));
        List<String> sides = sides(columns);
        parts(sides.get(0)).forEach(column -> decisions.append(
                "<input id=\"%s-in-%s\" label=\"The %s\"><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>"
                        .formatted(id, name(column), name(column), type(column), name(column))));
        parts(sides.get(1)).forEach(column -> decisions.append(
                "<output id=\"%s-out-%s\" name=\"%s\" typeRef=\"%s\"/>".formatted(id, name(column), name(column), type(column))));
        decisions.append("<annotation name=\"reasonEn\"/><annotation name=\"reasonZh\"/>");
        for (String row : rows) {
            List<String> cells = sides(row);
            List<String> conditions = parts(cells.get(0));
            decisions.append("<rule id=\"%s\"><description>House default.</description>".formatted(conditions.get(0)));
            conditions.stream().skip(1).forEach(text -> entry("inputEntry", text));
            parts(cells.get(1)).forEach(text -> entry("outputEntry", text));
            entry("annotationEntry", "Because of " + conditions.get(0));
            entry("annotationEntry", "因为 " + conditions.get(0));
            decisions.append("</rule>");
        }
        decisions.append("</decisionTable></decision>");
        return this;
    }

    /** One table without required decisions. */
    static Model table(String policy, String columns, String... rows) {
        return new Model().decision("rating", List.of(), policy, columns, rows);
    }

    String text() {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"n\">" + decisions + "</definitions>";
    }

    DecisionModel read() {
        return read(text());
    }

    static DecisionModel read(String text) {
        return DecisionModel.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name, String text) {
        decisions.append("<%s><text>%s</text></%s>".formatted(name, text.replace("&", "&amp;").replace("<", "&lt;"), name));
    }

    private static String name(String column) {
        return column.split(":")[0];
    }

    private static String type(String column) {
        return column.split(":")[1];
    }

    private static List<String> sides(String row) {
        return List.of(row.split("\\|", 2));
    }

    private static List<String> parts(String side) {
        List<String> parts = new ArrayList<>();
        for (String part : side.split(";", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
