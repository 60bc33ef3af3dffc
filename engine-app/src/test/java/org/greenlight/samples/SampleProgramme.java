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
                facts(SampleWorld.WIND, "MEDIUM", "268000000.00", "GREEN", Json.object(
                        "priorRevenue", "251000000.00",
                        "totalEquity", "142000000.00",
                        "totalDebt", "98000000.00",
                        "renewableShareBps", 4200,
                        "renewableEvidence", "CONTRACT_AND_SETTLEMENT",
                        "certificates", Json.object(
                                "nationalGreenFactoryUntil", "2028-12-31", "iso14001Until", "2028-09-30", "iso14064Until", "2027-12-31"))),
                facts(SampleWorld.ALUMINIUM, "MEDIUM", "420000000.00", "BLUE", Json.object(
                        "priorRevenue", "405000000.00",
                        "totalEquity", "210000000.00",
                        "totalDebt", "260000000.00",
                        "certificates", Json.object(
                                "provincialGreenFactoryUntil", "2028-06-30", "iso14001Until", "2028-03-31", "iso50001Until", "2028-03-31",
                                "iso14064Until", "2027-12-31"))),
                facts(SampleWorld.MOTORS, "SMALL", "156000000.00", "GREEN", Json.object(
                        "priorRevenue", "149000000.00",
                        "totalEquity", "61000000.00",
                        "totalDebt", "38000000.00",
                        "renewableShareBps", 1500,
                        "renewableEvidence", "OWN_GENERATION",
                        "certificates", Json.object(
                                "provincialGreenFactoryUntil", "2028-06-30", "iso14001Until", "2028-05-31", "iso50001Until", "2028-05-31"))),
                facts(SampleWorld.CHEMICALS, "MEDIUM", "510000000.00", "RED", Map.of()),
                facts(SampleWorld.GEARS, "SMALL", "98000000.00", "BLUE", Json.object(
                        "priorRevenue", "94000000.00",
                        "certificates", Json.object(
                                "greenSupplyChainUntil", "2028-12-31", "iso14001Until", "2028-02-29", "iso50001Until", "2028-02-29",
                                "cleanerProductionUntil", "2029-01-31"))),
                facts(SampleWorld.SCREENED, "SMALL", "41000000.00", "UNRATED", Map.of()),
                facts(SampleWorld.WRONG_ACCOUNT, "SMALL", "64000000.00", "BLUE", Map.of()),
                facts(SampleWorld.NO_CARBON, "MICRO", "17500000.00", "UNRATED", Map.of()));
    }

    /** @param more what it need not say, and its certificates: the field of the form and the last day */
    private static Map<String, Object> facts(Company supplier, String size, String revenue, String environmentalCredit,
            Map<String, Object> more) {
        Company holder = supplier == SampleWorld.WRONG_ACCOUNT ? SampleWorld.STRANGER : supplier;
        Map<String, Object> facts = Json.object(
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
                "majorPenalty", "NONE",
                "payoutAccount", account(supplier, holder),
                "authorisedSigner", "示例签字人" + supplier.number(),
                "consents", supplier == SampleWorld.NO_CARBON
                        ? List.of("E_INVOICE", "REGISTRY") : List.of("CARBON", "E_INVOICE", "REGISTRY"));
        facts.putAll(more);
        return facts;
    }

    private static Map<String, Object> account(Company named, Company holder) {
        return Json.object("name", named.name(), "number", holder.account(), "bankCode", holder.bankCode());
    }
}
