package org.greenlight.samples;

import static org.greenlight.samples.SampleWorld.FUNDER;
import static org.greenlight.samples.SampleWorld.LIGHTHOUSE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The programme, its two sides, and what suppliers say of themselves when they accept. */
final class SampleProgramme {

    static final String ERP_KEY_ID = "lighthouse-erp-2026";

    private SampleProgramme() {}

    static Map<String, byte[]> files(String erpPublicKeyPem) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("funder.json", Json.bytes(Json.object(
                "uscc", FUNDER.uscc(), "name", FUNDER.name(), "account", account(FUNDER, FUNDER))));
        files.put("lighthouse.json", Json.bytes(lighthouse()));
        files.put("programme.json", Json.bytes(Json.object(
                "id", SampleWorld.PROGRAMME,
                "name", "绿原示范供应链绿色反向保理项目",
                "funderUscc", FUNDER.uscc(),
                "lighthouseUscc", LIGHTHOUSE.uscc(),
                "lighthouseName", LIGHTHOUSE.name(),
                "limit", "50000000.00",
                "currency", "CNY",
                "maxTenorDays", 90,
                "advanceRateBps", 9000,
                "recourse", "WITH_RECOURSE",
                "signedBatchConfirms", true,
                "erpKeyId", ERP_KEY_ID,
                "erpPublicKeyPem", erpPublicKeyPem,
                "standing", standing())));
        for (Map<String, Object> facts : supplierFacts()) {
            files.put("supplier-facts/" + facts.get("uscc") + ".json", Json.bytes(facts));
        }
        return files;
    }

    private static Map<String, Object> lighthouse() {
        return Json.object(
                "uscc", LIGHTHOUSE.uscc(),
                "name", LIGHTHOUSE.name(),
                "standing", standing(),
                "account", account(LIGHTHOUSE, LIGHTHOUSE));
    }

    private static Map<String, Object> standing() {
        return Json.object(
                "listKind", "LIGHTHOUSE_ENTERPRISE",
                "listIssuer", "PROVINCE",
                "listEntry", "示例省领航企业名单（2025年）第17号",
                "listValidUntil", "2028-06-30",
                "greenEvidence", "THIRD_PARTY",
                "greenBenefit", "余热回收与分布式光伏，2025年减排18500吨二氧化碳当量，示例碳核查有限公司核查意见");
    }

    private static List<Map<String, Object>> supplierFacts() {
        return List.of(
                facts(SampleWorld.WIND, "MEDIUM", "268000000.00", "GREEN", "GREEN_FACTORY", "ISO_14064"),
                facts(SampleWorld.ALUMINIUM, "MEDIUM", "420000000.00", "BLUE", "ISO_14001"),
                facts(SampleWorld.MOTORS, "SMALL", "156000000.00", "GREEN", "ISO_14001", "ISO_50001"),
                facts(SampleWorld.CHEMICALS, "MEDIUM", "510000000.00", "RED"),
                facts(SampleWorld.GEARS, "SMALL", "98000000.00", "BLUE", "ISO_14001"),
                facts(SampleWorld.SCREENED, "SMALL", "41000000.00", "UNRATED"),
                facts(SampleWorld.WRONG_ACCOUNT, "SMALL", "64000000.00", "BLUE"),
                facts(SampleWorld.NO_CARBON, "MICRO", "17500000.00", "UNRATED"));
    }

    private static Map<String, Object> facts(Company supplier, String size, String revenue, String environmentalCredit,
            String... certificates) {
        Company holder = supplier == SampleWorld.WRONG_ACCOUNT ? SampleWorld.STRANGER : supplier;
        return Json.object(
                "uscc", supplier.uscc(),
                "name", supplier.name(),
                "sector", supplier.sector(),
                "sizeClass", size,
                "revenueYear", 2025,
                "yearlyRevenue", revenue,
                "currency", "CNY",
                "beneficialOwners", List.of(
                        Json.object("name", "示例受益人" + supplier.number() + "A", "shareBps", 6000),
                        Json.object("name", "示例受益人" + supplier.number() + "B", "shareBps", 4000)),
                "environmentalCredit", environmentalCredit,
                "illegalCapacity", false,
                "openMajorPenalty", false,
                "energyLevel", supplier == SampleWorld.CHEMICALS ? "BETWEEN" : "NOT_HIGH_ENERGY",
                "certificates", List.of(certificates),
                "payoutAccount", account(supplier, holder),
                "authorisedSigner", "示例签字人" + supplier.number(),
                "consents", supplier == SampleWorld.NO_CARBON
                        ? List.of("E_INVOICE", "REGISTRY") : List.of("CARBON", "E_INVOICE", "REGISTRY"));
    }

    private static Map<String, Object> account(Company named, Company holder) {
        return Json.object("name", named.name(), "number", holder.account(), "bankCode", holder.bankCode());
    }
}
