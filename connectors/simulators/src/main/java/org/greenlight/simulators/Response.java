package org.greenlight.simulators;

import java.util.Map;

import org.greenlight.connectors.Wire;

/** What a partner answers. */
record Response(int status, String contentType, byte[] body, Map<String, String> headers) {

    static Response json(int status, Object value) {
        return new Response(status, "application/json", value instanceof byte[] bytes ? bytes : Wire.bytes(value), Map.of());
    }

    static Response xml(byte[] document) {
        return new Response(200, "application/xml", document, Map.of());
    }
}
