package org.greenlight.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small order of goods that keeps every rule (folder {@code order} of the test resources). A rule's test breaks it in
 * one place and asserts what the rule says then. It lies outside {@code processes/}, so no engine deploys it.
 */
public final class Order {

    private static final List<String> FILES = List.of(
            "order.bpmn", "delivery.bpmn", "buyer-rating.dmn", "check-order.form", "order.properties", "order_zh_CN.properties");

    private Order() {}

    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, read(file)));
        return files;
    }

    public static Models good() {
        return Models.of(files());
    }

    /** The order with one text replaced; fails if the text does not stand in the file. */
    public static Models broken(String file, String text, String replacement) {
        Map<String, String> files = files();
        if (!files.get(file).contains(text)) {
            throw new AssertionError(file + " does not contain " + text);
        }
        files.put(file, files.get(file).replace(text, replacement));
        return Models.of(files);
    }

    private static String read(String file) {
        try (InputStream stream = Order.class.getResourceAsStream("/order/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
