package org.greenlight.connectors.carbon;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/**
 * What an exchange's JSON array of product footprints holds: the records that keep every rule of PACT 3.0, and for each of
 * the others the rules it breaks. A broken record never holds up a good one.
 */
public record FootprintReading(List<Footprint> good, List<Broken> broken) {

    /** What the rules rest on. */
    public static final String SOURCE = "PACT Technical Specifications 3.0.3";

    public FootprintReading {
        good = List.copyOf(good);
        broken = List.copyOf(broken);
    }

    /**
     * A record that is refused.
     *
     * @param position   place in the array, from 0
     * @param id         its own id, as far as it is readable; may be null
     * @param productId  its first product identifier in order, as far as it is readable; may be null
     * @param companyIds as far as they are readable
     */
    public record Broken(int position, String id, String productId, List<String> companyIds, List<Finding> findings) {

        public Broken {
            companyIds = List.copyOf(companyIds);
            findings = List.copyOf(findings);
        }
    }

    /**
     * @param field  path in the record, such as {@code pcf.declaredUnitAmount}
     * @param detail what is accepted where the rule does not say it all; empty else
     */
    public record Finding(String field, FootprintRule rule, String detail) {

        /** The schema of the specification that the field belongs to. */
        public String source() {
            int end = field.lastIndexOf('.');
            String owner = end < 0 ? "" : field.substring(0, end);
            return SOURCE + ", " + switch (owner) {
                case "" -> "ProductFootprint";
                case "pcf" -> "CarbonFootprint";
                case "pcf.dqi" -> "DataQualityIndicators";
                default -> "Verification";
            };
        }
    }

    /** @throws WireProblem when the bytes are no JSON array */
    public static FootprintReading read(byte[] bytes) {
        JsonNode array = Wire.read(bytes, JsonNode.class);
        if (!array.isArray()) {
            throw new WireProblem("Footprints come as a JSON array");
        }
        List<Footprint> good = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode record = array.get(i);
            List<Finding> findings = FootprintChecks.of(record);
            if (findings.isEmpty()) {
                findings = take(record, good);
            }
            if (!findings.isEmpty()) {
                broken.add(new Broken(i, record.path("id").asText(null), texts(record.path("productIds")).stream().sorted().findFirst().orElse(null),
                        texts(record.path("companyIds")), findings));
            }
        }
        return new FootprintReading(good, broken);
    }

    private static List<Finding> take(JsonNode record, List<Footprint> good) {
        try {
            good.add(Wire.JSON.treeToValue(record, Footprint.class));
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(new Finding("", FootprintRule.UNREADABLE, e.getOriginalMessage()));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
