package org.greenlight.connectors;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one JSON dialect spoken with partners: fields in the order of the record, absent instead of null, dates in ISO 8601,
 * decimals as plain decimal strings (never a JSON number, so no reader can turn money into a double). The same record
 * always gives the same bytes, which is what lets a journal send them again.
 */
public final class Wire {

    /** Bounded, because {@code 1E999999999} is a valid BigDecimal whose plain form does not fit in memory. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,24}(\\.\\d{1,18})?");

    /** The mapper behind {@link #bytes} and {@link #read}, for trees that have no record. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("decimals").addDeserializer(BigDecimal.class, new PlainDecimal()))
            .withConfigOverride(BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A flag or a count that is not there must not silently be "false" or 0, nor 6.9 become 6.
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        JSON.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    private Wire() {}

    /** The bytes of a record; the same value gives the same bytes. */
    public static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A wire record could not be written: " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws WireProblem when the bytes are not that record; the message names the field
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = JSON.readValue(bytes, type);
            if (value == null) {
                throw new WireProblem(type.getSimpleName() + " is missing: the text is 'null'");
            }
            return value;
        } catch (JsonMappingException e) {
            String path = path(e);
            throw new WireProblem(type.getSimpleName() + " is not readable" + (path.isEmpty() ? "" : " at " + path) + ": "
                    + reason(e), path, e);
        } catch (IOException e) {
            throw new WireProblem(type.getSimpleName() + " is not readable JSON: " + firstLine(e.getMessage()), "", e);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** A record's constructor may have refused the values in its own words. */
    private static String reason(JsonMappingException e) {
        return e.getCause() instanceof WireProblem refused ? refused.getMessage() : firstLine(e.getOriginalMessage());
    }

    private static String firstLine(String text) {
        return text == null ? "no detail" : text.lines().findFirst().orElse("no detail");
    }

    private static final class PlainDecimal extends StdDeserializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (BigDecimal) context.reportInputMismatch(this, "a decimal is written as a string, for instance \"100.00\"");
            }
            String text = parser.getText();
            if (!DECIMAL.matcher(text).matches()) {
                return (BigDecimal) context.reportInputMismatch(this, "'%s' is not a plain decimal such as 100.00",
                        text.length() > 40 ? text.substring(0, 40) + "..." : text);
            }
            return new BigDecimal(text);
        }
    }
}
