package org.greenlight.samples;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Product footprints with the field names of PACT 3.0, all required ones present, and enterprise statements of 2024 and 2025.
 * Figures are made up, in the order of magnitude of their trades.
 */
final class SampleCarbon {

    private static final String COMPANY_URN = "urn:pact:company:customcode:uscc:";
    private static final String PRODUCT_URN = "urn:pact:product:customcode:vendor-assigned:";

    private SampleCarbon() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        footprints(files);
        statement(files, SampleWorld.LIGHTHOUSE, 2025, "64210.500", "21030.200", true);
        statement(files, SampleWorld.WIND, 2025, "1849.200", "512.300", true);
        statement(files, SampleWorld.WIND, 2024, "1894.600", "530.100", true);
        statement(files, SampleWorld.ALUMINIUM, 2025, "42000.000", "9870.000", true);
        statement(files, SampleWorld.ALUMINIUM, 2024, "41300.000", "9760.000", true);
        statement(files, SampleWorld.MOTORS, 2025, "3900.750", "640.250", false);
        statement(files, SampleWorld.MOTORS, 2024, "3987.300", "655.000", false);
        statement(files, SampleWorld.CHEMICALS, 2025, "96900.000", "70110.000", false);
        statement(files, SampleWorld.GEARS, 2025, "2940.000", "410.000", false);
        statement(files, SampleWorld.GEARS, 2024, "2985.000", "420.000", false);
        statement(files, SampleWorld.WRONG_ACCOUNT, 2025, "1280.000", "230.000", false);
        return files;
    }

    private static void footprints(Map<String, byte[]> files) {
        Company wind = SampleWorld.WIND;
        UUID superseded = id("LG-5000 2024");
        put(files, wind,
                footprint(wind, "LG-5000", "轮毂铸件", "piece", "4200", "7980.00", superseded, true),
                superseded(wind, "LG-5000", "轮毂铸件", "piece", "4200", "9030.00", superseded),
                footprint(wind, "ZC-3200", "主轴轴承座", "piece", "860", "1504.50", null, true),
                footprint(wind, "JC-0500", "机舱底座焊接件", "piece", "1150", "2127.50", null, true));
        Company aluminium = SampleWorld.ALUMINIUM;
        put(files, aluminium,
                footprint(aluminium, "AL-6061", "铝板带 6061", "kilogram", "1", "9.85", null, true),
                footprint(aluminium, "AL-6063", "铝型材 6063", "kilogram", "1", "10.40", null, false),
                footprint(aluminium, "AL-8011", "铝箔坯料", "kilogram", "1", "11.20", null, false));
        Company motors = SampleWorld.MOTORS;
        put(files, motors,
                footprint(motors, "YTP-45", "永磁同步电机 IE5", "piece", "310", "1085.00", null, false),
                footprint(motors, "BJ-07", "变桨电机", "piece", "42", "168.00", null, false));
        put(files, SampleWorld.CHEMICALS,
                footprint(SampleWorld.CHEMICALS, "EP-30", "环氧树脂固化剂", "kilogram", "1", "6.70", null, false));
        put(files, SampleWorld.GEARS,
                footprint(SampleWorld.GEARS, "PH-240", "偏航减速齿轮", "piece", "640", "1920.00", null, false),
                footprint(SampleWorld.GEARS, "NQ-110", "内齿圈", "piece", "180", "522.00", null, false));
    }

    @SafeVarargs
    private static void put(Map<String, byte[]> files, Company company, Map<String, Object>... footprints) {
        files.put("partners/footprints/" + company.uscc() + ".json", Json.bytes(List.of(footprints)));
    }

    private static Map<String, Object> superseded(Company company, String code, String product, String unit, String mass,
            String kilograms, UUID id) {
        Map<String, Object> old = record(company, id, null, "Deprecated", "2025-03-10T02:00:00Z", code, product);
        old.put("pcf", pcf(unit, mass, kilograms, 2024, false));
        return old;
    }

    private static Map<String, Object> footprint(Company company, String code, String product, String unit, String mass,
            String kilograms, UUID preceding, boolean verified) {
        Map<String, Object> current = record(company, id(code), preceding, "Active", "2026-03-16T02:00:00Z", code,
                product);
        current.put("pcf", pcf(unit, mass, kilograms, 2025, verified));
        return current;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> record(Company company, UUID id, UUID preceding, String status, String created,
            String code, String product) {
        return Json.object(
                "id", id,
                "specVersion", "3.0.0",
                "precedingPfIds", preceding == null ? null : List.of(preceding),
                "created", created,
                "status", status,
                "companyName", company.name(),
                "companyIds", List.of(COMPANY_URN + company.uscc()),
                "productDescription", product + "（示例产品）",
                "productIds", List.of(PRODUCT_URN + code),
                "productNameCompany", product + " " + code);
    }

    private static Map<String, Object> pcf(String unit, String mass, String kilograms, int year, boolean verified) {
        return Json.object(
                "declaredUnitOfMeasurement", unit,
                "declaredUnitAmount", "1",
                "productMassPerDeclaredUnit", mass,
                "referencePeriodStart", year + "-01-01T00:00:00Z",
                "referencePeriodEnd", year + 1 + "-01-01T00:00:00Z",
                "geographyCountry", "CN",
                "boundaryProcessesDescription", "从原材料获取到出厂（摇篮到大门）",
                "pcfExcludingBiogenicUptake", kilograms,
                "pcfIncludingBiogenicUptake", kilograms,
                "fossilCarbonContent", "0",
                "fossilGhgEmissions", kilograms,
                "ipccCharacterizationFactors", List.of("AR6"),
                "crossSectoralStandards", List.of("PACT-3.0", "ISO14067"),
                "exemptedEmissionsPercent", "1.5",
                "primaryDataShare", verified ? "72.0" : "35.0",
                "dqi", Json.object(
                        "technologicalDQR", verified ? "1.5" : "2.5",
                        "geographicalDQR", verified ? "1.0" : "2.0",
                        "temporalDQR", verified ? "1.0" : "2.0"),
                "verification", !verified ? null : Json.object(
                        "coverage", "product level",
                        "providerName", "示例碳核查有限公司",
                        "completedAt", "2026-03-12T02:00:00Z",
                        "standardName", "ISO 14067"));
    }

    private static void statement(Map<String, byte[]> files, Company company, int year, String total, String scope1, boolean verified) {
        String scope2 = new BigDecimal(total).subtract(new BigDecimal(scope1)).toPlainString();
        files.put("partners/ghg-statements/" + company.uscc() + "-" + year + ".json", Json.bytes(Json.object(
                "format", "greenlight.ghg-statement/1",
                "organisation", Json.object("uscc", company.uscc(), "name", company.name()),
                "year", year,
                "totalTonnesCO2e", total,
                "scope1TonnesCO2e", scope1,
                "scope2TonnesCO2e", scope2,
                "verification", Json.object(
                        "level", verified ? "THIRD_PARTY" : "SELF",
                        "verifier", verified ? "示例碳核查有限公司" : null),
                "issuedOn", year + 1 + "-04-20")));
    }
}
