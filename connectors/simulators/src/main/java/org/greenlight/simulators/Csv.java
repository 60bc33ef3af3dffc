package org.greenlight.simulators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The world's tables: RFC 4180 with a header line, no line breaks inside fields. */
final class Csv {

    private Csv() {}

    /** Rows by column name; an empty field is null. */
    static List<Map<String, String>> read(byte[] bytes) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = null;
        for (String line : new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r?\n")) {
            if (line.isBlank()) {
                continue;
            }
            List<String> fields = fields(line);
            if (header == null) {
                header = fields;
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), i < fields.size() && !fields.get(i).isEmpty() ? fields.get(i) : null);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
