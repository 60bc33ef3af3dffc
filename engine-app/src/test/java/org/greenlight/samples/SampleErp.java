package org.greenlight.samples;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenlight.kernel.Money;

/** What the lighthouse enterprise's ERP sends. Signatures over these bytes are made once: {@link WriteSamples}. */
final class SampleErp {

    static final String PUBLIC_KEY = "erp/erp-public-key.pem";

    /** Batches that carry a signature, {@code .json} beside {@code .sig}. */
    static final List<String> SIGNED = List.of("erp/batch-1", "erp/batch-2", "erp/batch-bad");

    private SampleErp() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("erp/batch-1.json", batch("LYERP-20261201-0001",
                payable(SampleInvoices.WIND_1), payable(SampleInvoices.ALUMINIUM_1), payable(SampleInvoices.MOTORS_1)));
        files.put("erp/batch-2.json", batch("LYERP-20261202-0002",
                payable(SampleInvoices.WIND_2), payable(SampleInvoices.CHEMICALS_1), payable(SampleInvoices.GEARS_1),
                payable(SampleInvoices.NO_CARBON_1)));
        files.put("erp/batch-bad.json", bad());
        files.put("erp/unknown-message.json", Json.bytes(Json.object(
                "format", "greenlight.shipment-notice/9",
                "shipmentId", "LYSN-20261201-0001",
                "lighthouseUscc", SampleWorld.LIGHTHOUSE.uscc(),
                "cartons", 42)));
        return files;
    }

    /** A past due date, an invoice sent before, a supplier nobody knows; the fourth item is good. */
    private static byte[] bad() {
        Map<String, Object> pastDue = payable(SampleInvoices.ALUMINIUM_2);
        pastDue.put("dueDate", "2026-11-30");
        Company stranger = Company.of(199, "440300", "示例未邀请企业有限公司", "3484");
        SampleInvoice strange = new SampleInvoice("26442999000199000001", stranger, SampleWorld.LIGHTHOUSE,
                LocalDate.of(2026, 11, 25), LocalDate.of(2027, 1, 20),
                List.of(new SampleInvoice.Line("*机械零部件*支架", "ZJ-01", "件", 100, "500.00")));
        return batch("LYERP-20261203-0003", pastDue, payable(SampleInvoices.WIND_1), payable(strange),
                payable(SampleInvoices.MOTORS_2));
    }

    private static Map<String, Object> payable(SampleInvoice invoice) {
        Money amount = invoice.gross();
        return Json.object(
                "item", "0",
                "supplierUscc", invoice.seller().uscc(),
                "contractNumber", invoice.seller().contractNumber(),
                "invoiceNumber", invoice.number(),
                "amount", amount,
                "currency", amount.currency().getCurrencyCode(),
                "issueDate", invoice.issued().toString(),
                "dueDate", invoice.due().toString(),
                "invoiceXml", Base64.getEncoder().encodeToString(invoice.xml().getBytes(StandardCharsets.UTF_8)));
    }

    @SafeVarargs
    private static byte[] batch(String batchId, Map<String, Object>... payables) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (Map<String, Object> payable : payables) {
            payable.put("item", String.valueOf(numbered.size() + 1));
            numbered.add(payable);
        }
        return Json.bytes(Json.object(
                "format", "greenlight.payables/1",
                "batchId", batchId,
                "lighthouseUscc", SampleWorld.LIGHTHOUSE.uscc(),
                "programmeId", SampleWorld.PROGRAMME,
                "payables", numbered));
    }
}
