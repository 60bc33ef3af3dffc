package org.greenlight.samples;

import static org.greenlight.samples.SampleWorld.FUNDER;
import static org.greenlight.samples.SampleWorld.GEARS;
import static org.greenlight.samples.SampleWorld.GROUP_CASHIER;
import static org.greenlight.samples.SampleWorld.LIGHTHOUSE;
import static org.greenlight.samples.SampleWorld.OTHER_FUNDER;
import static org.greenlight.samples.SampleWorld.SCREENED;
import static org.greenlight.samples.SampleWorld.STRANGER;
import static org.greenlight.samples.SampleWorld.WRONG_BUYER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bank, the screening service and the collateral registry know before business starts. */
final class SamplePartners {

    private SamplePartners() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("partners/bank-accounts.csv", utf8("account,bankCode,name,uscc\n" + Stream
                .concat(Stream.of(LIGHTHOUSE, FUNDER, OTHER_FUNDER, WRONG_BUYER, GROUP_CASHIER, STRANGER),
                        SampleWorld.SUPPLIERS.stream())
                .map(c -> String.join(",", c.account(), c.bankCode(), c.name(), c.uscc().value()) + "\n")
                .collect(Collectors.joining())));
        Company listed = Company.of(198, "440300", "示例黑潮贸易有限公司", "5199");
        files.put("partners/screening-list.csv", utf8("""
                name,uscc,list,reason
                %s,%s,示例失信被执行人名单,示例：有履行能力而拒不履行生效法律文书确定的义务
                %s,%s,示例制裁名单,示例：制裁名单命中
                示例受益人999A,,示例受益所有人关注名单,示例：涉嫌空壳公司实际控制人
                """.formatted(SCREENED.name(), SCREENED.uscc(), listed.name(), listed.uscc())));
        files.put("partners/registry-filings.json", Json.bytes(List.of(earlierFiling())));
        return files;
    }

    /** The other funder was first: Civil Code art. 768, the earlier registration ranks before. */
    private static Map<String, Object> earlierFiling() {
        SampleInvoice invoice = SampleInvoices.GEARS_1;
        return Json.object(
                "filerReference", "SLYS-2026-1187",
                "type", "AR_ASSIGNMENT_FACTORING",
                "securedParty", Json.object("name", OTHER_FUNDER.name(), "uscc", OTHER_FUNDER.uscc()),
                "grantor", Json.object("name", GEARS.name(), "uscc", GEARS.uscc()),
                "debtor", Json.object("name", LIGHTHOUSE.name(), "uscc", LIGHTHOUSE.uscc()),
                "mainContractNumber", "SLYS-BL-2026-0311",
                "mainContractCurrency", "CNY",
                "mainContractAmount", invoice.gross(),
                "termMonths", 12,
                "description", "转让人将其对" + LIGHTHOUSE.name() + "享有的应收账款转让给受让人。合同编号："
                        + GEARS.contractNumber() + "；发票号码：" + invoice.number() + "；金额：人民币" + invoice.gross().text() + "元。",
                "invoiceNumbers", List.of(invoice.number()),
                "certificateNumber", "99000000000000000187",
                "registeredAt", "2026-11-26T02:11:09Z",
                "modificationCode", "SAMPLE-187",
                "expiresOn", "2027-11-25");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
