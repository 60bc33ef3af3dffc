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
                "erpPublicKeyPem", erpPublicKeyPem)));
        for (Map<String, Object> facts : supplierFacts()) {
            files.put("supplier-facts/" + facts.get("uscc") + ".json", Json.bytes(facts));
        }
        return files;
    }

    private static Map<String, Object> lighthouse() {
        return Json.object(
                "uscc", LIGHTHOUSE.uscc(),
                "name", LIGHTHOUSE.name(),
                "listEntry", Json.object(
                        "list", "LIGHTHOUSE",
                        "listName", "领航企业",
                        "number", "示例领航-2025-017",
                        "issuer", "示例省工业和信息化厅",
                        "validFrom", "2025-07-01",
                        "validUntil", "2028-06-30"),
                "otherListEntries", List.of(Json.object(
                        "list", "SINGLE_CHAMPION",
                        "listName", "制造业单项冠军企业",
                        "number", "示例冠军-2024-203",
                        "issuer", "示例国家级名单",
                        "validFrom", "2024-12-01",
                        "validUntil", "2027-11-30")),
                "greenBenefit", Json.object(
                        "tonnesCO2eSavedPerYear", 18_500,
                        "evidence", "2025年度余热回收与分布式光伏项目核查意见（示例）"),
                "onStopList", false,
                "account", account(LIGHTHOUSE, LIGHTHOUSE));
    }

    private static List<Map<String, Object>> supplierFacts() {
        return List.of(
                facts(SampleWorld.WIND, "MEDIUM", "268000000.00", "GREEN", List.of(
                        certificate("NATIONAL_GREEN_FACTORY", "国家级绿色工厂", "2027-12-31"),
                        certificate("ISO_14064_1", "ISO 14064-1 温室气体核查", "2027-06-30"))),
                facts(SampleWorld.ALUMINIUM, "MEDIUM", "420000000.00", "BLUE", List.of(
                        certificate("ISO_14001", "GB/T 24001 环境管理体系", "2027-09-30"))),
                facts(SampleWorld.MOTORS, "SMALL", "156000000.00", "GREEN", List.of(
                        certificate("PROVINCIAL_GREEN_FACTORY", "省级绿色工厂", "2027-12-31"),
                        certificate("ISO_50001", "GB/T 23331 能源管理体系", "2027-03-31"))),
                facts(SampleWorld.CHEMICALS, "MEDIUM", "510000000.00", "RED", List.of()),
                facts(SampleWorld.GEARS, "SMALL", "98000000.00", "BLUE", List.of(
                        certificate("ISO_14001", "GB/T 24001 环境管理体系", "2027-05-31"))),
                facts(SampleWorld.SCREENED, "SMALL", "41000000.00", "NOT_RATED", List.of()),
                facts(SampleWorld.WRONG_ACCOUNT, "SMALL", "64000000.00", "BLUE", List.of()),
                facts(SampleWorld.NO_CARBON, "MICRO", "17500000.00", "NOT_RATED", List.of()));
    }

    private static Map<String, Object> facts(Company supplier, String size, String revenue, String environmentalCredit,
            List<Map<String, Object>> certificates) {
        Company holder = supplier == SampleWorld.WRONG_ACCOUNT ? SampleWorld.STRANGER : supplier;
        return Json.object(
                "uscc", supplier.uscc(),
                "name", supplier.name(),
                "sectorCode", supplier.sector(),
                "sizeClass", size,
                "revenueYear", 2025,
                "revenue", revenue,
                "currency", "CNY",
                "beneficialOwners", List.of(
                        Json.object("name", "示例受益人" + supplier.number() + "A", "shareBps", 6000),
                        Json.object("name", "示例受益人" + supplier.number() + "B", "shareBps", 4000)),
                "environmentalCredit", environmentalCredit,
                "certificates", certificates,
                "payoutAccount", account(supplier, holder),
                "authorisedSigner", "示例签字人" + supplier.number(),
                "consents", supplier == SampleWorld.NO_CARBON
                        ? List.of("E_INVOICE", "REGISTRY") : List.of("CARBON", "E_INVOICE", "REGISTRY"));
    }

    private static Map<String, Object> certificate(String kind, String name, String validUntil) {
        return Json.object("kind", kind, "name", name, "number", "示例-" + kind.replace('_', '-') + "-01",
                "issuer", "示例认证机构", "validUntil", validUntil);
    }

    private static Map<String, Object> account(Company named, Company holder) {
        return Json.object("name", named.name(), "number", holder.account(), "bankCode", holder.bankCode());
    }
}
