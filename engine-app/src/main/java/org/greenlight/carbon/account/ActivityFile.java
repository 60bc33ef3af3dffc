package org.greenlight.carbon.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** Activities and statements as JSON. Decimals are texts: a reader that takes them for floating point would change them. */
final class ActivityFile {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .withConfigOverride(BigDecimal.class, decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING))).build();

    private ActivityFile() {}

    /** @throws Refused if it is no activity file, with the place */
    static Activity read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Activity.class);
        } catch (JsonProcessingException broken) {
            String field = broken instanceof JsonMappingException mapping ? mapping.getPathReference() : "file";
            throw new Refused(field, broken.getOriginalMessage(), "activity-1.schema.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Statement statement) {
        try {
            return JSON.writeValueAsString(statement);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Statement statement(String json) {
        try {
            return JSON.readValue(json, Statement.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
