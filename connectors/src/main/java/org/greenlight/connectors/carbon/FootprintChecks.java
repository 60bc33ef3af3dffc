package org.greenlight.connectors.carbon;

import static org.greenlight.connectors.carbon.FootprintRule.DECIMAL;
import static org.greenlight.connectors.carbon.FootprintRule.FLAG;
import static org.greenlight.connectors.carbon.FootprintRule.MOMENT;
import static org.greenlight.connectors.carbon.FootprintRule.NOT_NEGATIVE;
import static org.greenlight.connectors.carbon.FootprintRule.NOT_POSITIVE;
import static org.greenlight.connectors.carbon.FootprintRule.ONE_GEOGRAPHY;
import static org.greenlight.connectors.carbon.FootprintRule.PERCENT;
import static org.greenlight.connectors.carbon.FootprintRule.PERIOD;
import static org.greenlight.connectors.carbon.FootprintRule.PLACE;
import static org.greenlight.connectors.carbon.FootprintRule.POSITIVE;
import static org.greenlight.connectors.carbon.FootprintRule.RATING;
import static org.greenlight.connectors.carbon.FootprintRule.TEXT;
import static org.greenlight.connectors.carbon.FootprintRule.TEXTS;
import static org.greenlight.connectors.carbon.FootprintRule.URNS;
import static org.greenlight.connectors.carbon.FootprintRule.VERSION;
import static org.greenlight.connectors.carbon.FootprintRule.WORD;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.greenlight.connectors.carbon.FootprintReading.Finding;

/**
 * The rules of PACT 3.0 for one record, field by field. Our own words for them; figures are checked strictly, as the
 * specification's pattern for decimals lets through what is none.
 */
final class FootprintChecks {

    /** The ten units that a footprint may be declared in. */
    static final List<String> UNITS = List.of("liter", "kilogram", "cubic meter", "kilowatt hour", "megajoule", "ton kilometer",
            "square meter", "piece", "hour", "megabit second");

    private static final List<String> REGIONS = List.of("Africa", "Americas", "Asia", "Europe", "Oceania", "Australia and New Zealand",
            "Central Asia", "Eastern Asia", "Eastern Europe", "Latin America and the Caribbean", "Melanesia", "Micronesia", "Northern Africa",
            "Northern America", "Northern Europe", "Polynesia", "South-eastern Asia", "Southern Asia", "Southern Europe", "Sub-Saharan Africa",
            "Western Asia", "Western Europe");
    private static final List<String> GEOGRAPHY = List.of("geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision");
    private static final String NIL = "00000000-0000-0000-0000-000000000000";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WORST_RATING = BigDecimal.valueOf(5);

    private final List<Finding> findings = new ArrayList<>();

    private FootprintChecks() {}

    /** Every rule that the record breaks; empty for a good one. */
    static List<Finding> of(JsonNode record) {
        FootprintChecks checks = new FootprintChecks();
        if (!record.isObject()) {
            return List.of(new Finding("", FootprintRule.UNREADABLE, ""));
        }
        checks.footprint(record);
        return checks.findings;
    }

    private void footprint(JsonNode record) {
        need(record, "", "id", FootprintRule.UUID);
        need(record, "", "specVersion", VERSION);
        need(record, "", "created", MOMENT);
        word(record, "", "status", true, List.of("Active", "Deprecated"));
        Stream.of("companyName", "productNameCompany").forEach(field -> need(record, "", field, TEXT));
        if (present(record, "productDescription").isEmpty()) {
            missing("", "productDescription");
        }
        Stream.of("companyIds", "productIds").forEach(field -> need(record, "", field, URNS));
        may(record, "", "precedingPfIds", TEXTS);
        may(record, "", "productClassifications", URNS);
        Stream.of("validityPeriodStart", "validityPeriodEnd").forEach(field -> may(record, "", field, MOMENT));
        period(record, "", "validityPeriodStart", "validityPeriodEnd");
        JsonNode pcf = record.path("pcf");
        if (pcf.isObject()) {
            pcf(pcf);
        } else {
            missing("", "pcf");
        }
    }

    private void pcf(JsonNode pcf) {
        word(pcf, "pcf.", "declaredUnitOfMeasurement", true, UNITS);
        need(pcf, "pcf.", "declaredUnitAmount", POSITIVE);
        Stream.of("fossilCarbonContent", "fossilGhgEmissions").forEach(field -> need(pcf, "pcf.", field, NOT_NEGATIVE));
        Stream.of("productMassPerDeclaredUnit", "pcfExcludingBiogenicUptake", "pcfIncludingBiogenicUptake").forEach(field -> need(pcf, "pcf.", field, DECIMAL));
        Stream.of("referencePeriodStart", "referencePeriodEnd").forEach(field -> need(pcf, "pcf.", field, MOMENT));
        period(pcf, "pcf.", "referencePeriodStart", "referencePeriodEnd");
        Stream.of("ipccCharacterizationFactors", "crossSectoralStandards").forEach(field -> need(pcf, "pcf.", field, TEXTS));
        need(pcf, "pcf.", "exemptedEmissionsPercent", PERCENT);
        may(pcf, "pcf.", "primaryDataShare", PERCENT);
        Stream.of("biogenicCarbonContent", "recycledCarbonContent", "landUseChangeGhgEmissions", "landCarbonLeakage", "landManagementFossilGhgEmissions",
                "landManagementBiogenicCO2Emissions", "biogenicNonCO2Emissions", "landAreaOccupation", "aircraftGhgEmissions", "packagingGhgEmissions",
                "packagingBiogenicCarbonContent", "outboundLogisticsGhgEmissions", "ccuCarbonContent").forEach(field -> may(pcf, "pcf.", field, NOT_NEGATIVE));
        Stream.of("landManagementBiogenicCO2Removals", "biogenicCO2Uptake", "ccsTechnologicalCO2Capture", "technologicalCO2Removals")
                .forEach(field -> may(pcf, "pcf.", field, NOT_POSITIVE));
        Stream.of("packagingEmissionsIncluded", "ccsTechnologicalCO2CaptureIncluded").forEach(field -> may(pcf, "pcf.", field, FLAG));
        word(pcf, "pcf.", "ccuCalculationApproach", false, List.of("Cut-off", "Credit"));
        geography(pcf);
        JsonNode dqi = pcf.path("dqi");
        if (dqi.isObject()) {
            Stream.of("technologicalDQR", "geographicalDQR", "temporalDQR").forEach(field -> need(dqi, "pcf.dqi.", field, RATING));
        }
        JsonNode verification = pcf.path("verification");
        word(verification, "pcf.verification.", "coverage", false, List.of("PCF calculation model", "PCF program", "product level"));
        may(verification, "pcf.verification.", "completedAt", MOMENT);
    }

    private void geography(JsonNode pcf) {
        List<String> told = GEOGRAPHY.stream().filter(field -> present(pcf, field).isPresent()).toList();
        if (told.size() > 1) {
            told.forEach(field -> findings.add(new Finding("pcf." + field, ONE_GEOGRAPHY, "")));
            return;
        }
        word(pcf, "pcf.", GEOGRAPHY.get(0), false, REGIONS);
        place(pcf, GEOGRAPHY.get(1), "[A-Z]{2}");
        place(pcf, GEOGRAPHY.get(2), "[A-Z]{2}-[A-Z0-9]{1,3}");
    }

    private void place(JsonNode pcf, String field, String pattern) {
        present(pcf, field).filter(value -> !(value.isTextual() && value.asText().matches(pattern)))
                .ifPresent(value -> findings.add(new Finding("pcf." + field, PLACE, "")));
    }

    /** Only where both ends are readable; an end that is not has its own finding. */
    private void period(JsonNode owner, String at, String start, String end) {
        Optional<OffsetDateTime> from = moment(owner.path(start));
        Optional<OffsetDateTime> until = moment(owner.path(end));
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            findings.add(new Finding(at + end, PERIOD, start));
        }
    }

    private void need(JsonNode owner, String at, String field, FootprintRule rule) {
        if (present(owner, field).isEmpty()) {
            missing(at, field);
        } else {
            may(owner, at, field, rule);
        }
    }

    private void may(JsonNode owner, String at, String field, FootprintRule rule) {
        present(owner, field).filter(value -> !keeps(rule, value)).ifPresent(value -> findings.add(new Finding(at + field, rule, "")));
    }

    private void word(JsonNode owner, String at, String field, boolean needed, List<String> words) {
        Optional<JsonNode> value = present(owner, field);
        if (value.isEmpty() && needed) {
            missing(at, field);
        }
        value.filter(told -> !words.contains(told.asText())).ifPresent(told -> findings.add(new Finding(at + field, WORD, String.join(", ", words))));
    }

    private void missing(String at, String field) {
        findings.add(new Finding(at + field, FootprintRule.REQUIRED, ""));
    }

    private static Optional<JsonNode> present(JsonNode owner, String field) {
        return Optional.of(owner.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private static boolean keeps(FootprintRule rule, JsonNode value) {
        Optional<BigDecimal> number = decimal(value);
        return switch (rule) {
            case TEXT -> value.isTextual() && !value.asText().isBlank();
            case UUID -> value.isTextual() && value.asText().matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && !value.asText().equals(NIL);
            case VERSION -> value.isTextual() && value.asText().matches("3\\.\\d+\\.\\d+(-\\d{8})?");
            case MOMENT -> moment(value).isPresent();
            case DECIMAL -> number.isPresent();
            case POSITIVE -> number.filter(n -> n.signum() > 0).isPresent();
            case NOT_NEGATIVE -> number.filter(n -> n.signum() >= 0).isPresent();
            case NOT_POSITIVE -> number.filter(n -> n.signum() <= 0).isPresent();
            case PERCENT -> number.filter(n -> n.signum() >= 0 && n.compareTo(HUNDRED) <= 0).isPresent();
            case RATING -> number.filter(n -> n.compareTo(BigDecimal.ONE) >= 0 && n.compareTo(WORST_RATING) <= 0).isPresent();
            case FLAG -> value.isBoolean();
            case URNS -> items(value, "(?i)urn:[a-z0-9][a-z0-9-]{0,31}:.+");
            case TEXTS -> items(value, "(?s).*\\S.*");
            default -> throw new IllegalArgumentException(rule + " is no rule of one value");
        };
    }

    private static boolean items(JsonNode value, String pattern) {
        Set<String> seen = new HashSet<>();
        boolean fit = value.isArray() && !value.isEmpty();
        for (JsonNode item : value) {
            fit = fit && item.isTextual() && item.asText().matches(pattern) && seen.add(item.asText());
        }
        return fit;
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        return value.isTextual() && value.asText().matches("[+-]?\\d{1,24}(\\.\\d{1,18})?") ? Optional.of(new BigDecimal(value.asText())) : Optional.empty();
    }

    private static Optional<OffsetDateTime> moment(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(OffsetDateTime.parse(value.asText())) : Optional.empty();
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
