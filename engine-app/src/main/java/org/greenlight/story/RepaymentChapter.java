package org.greenlight.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The debtor pays at the due date; the held-back part, the discharge and the closing follow; the books are compared. */
final class RepaymentChapter {

    private final Stage stage;
    private final Samples samples;
    private final String financingId;
    private final JsonNode claim;

    RepaymentChapter(Stage stage, Samples samples, String financingId, JsonNode claim) {
        this.stage = stage;
        this.samples = samples;
        this.financingId = financingId;
        this.claim = claim;
    }

    boolean play() {
        Map<String, String> refs = Map.of("financingId", financingId);
        LocalDate due = LocalDate.parse(claim.path("dueDate").asText());
        stage.moveTo(due.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        stage.tell("due-date-reached", stage.operator, refs, "business time moves to the due date");
        report("camt054-full.xml");
        stage.tell("payment-received", stage.bankChannel, refs, "camt.054 reports the debtor's payment and is matched");
        report("camt054-full-repeated.xml");
        stage.tell("payment-repeated", stage.bankChannel, refs, "the same entry reported again counts once");
        JsonNode closed = Person.await("the financing to be closed", () -> Optional.of(stage.officer.get("/api/v1/financings/" + financingId).ok("The financing"))
                .filter(financing -> financing.path("state").asText().equals("CLOSED")));
        JsonNode settlement = stage.officer.get("/api/v1/financings/" + financingId + "/settlement").ok("The settlement");
        stage.tell("held-back-released", null, refs, "the held-back part of " + settlement.path("heldBackReleased").asText() + " CNY goes to the supplier");
        stage.tell("registration-discharged", null, refs, "the registration is discharged");
        stage.tell("case-closed", null, refs, "financing " + closed.path("number").asText() + " is closed");
        return compare(settlement);
    }

    private void report(String file) {
        stage.bankChannel.post("/api/v1/bank-messages", samples.bytes("bank/" + file), "application/xml").ok("The bank's message " + file);
    }

    private boolean compare(JsonNode settlement) {
        BigDecimal face = amount(settlement, "face");
        BigDecimal advanced = amount(settlement, "advanced");
        BigDecimal discount = amount(settlement, "discount");
        BigDecimal collected = amount(settlement, "collected");
        BigDecimal released = amount(settlement, "heldBackReleased");
        BigDecimal ledgerSum = new BigDecimal(stage.officer.get("/api/v1/ledger/balance").ok("The ledger").path("sum").asText());
        Set<String> ours = new HashSet<>();
        settlement.path("payments").forEach(payment -> ours.add(payment.path("endToEndId").asText()));
        Oracle.Records records = oracle().of(settlement.path("number").asText(), ours);

        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("face", face.toPlainString());
        totals.put("advanced", advanced.toPlainString());
        totals.put("discount", discount.toPlainString());
        totals.put("repaid", collected.toPlainString());
        totals.put("heldBackReleased", released.toPlainString());
        totals.put("ledgerSum", ledgerSum.toPlainString());
        totals.put("registry", Map.of("filed", records.filed(), "discharged", records.discharged()));
        totals.put("bank", Map.of("executed", records.executed().toPlainString(), "payments", records.payments()));
        stage.end(totals);
        return records.executed().compareTo(advanced.subtract(discount).add(released)) == 0
                && collected.compareTo(face) == 0
                && released.compareTo(face.subtract(advanced)) == 0
                && ledgerSum.signum() == 0
                && records.filed() == 1
                && records.discharged() == 1
                && records.payments() == ours.size();
    }

    private Oracle oracle() {
        JsonNode partners = stage.operator.get("/api/v1/demo/partners").ok("The partners' address");
        return new Oracle(URI.create(partners.path("simulators").asText()), stage.json);
    }

    private static BigDecimal amount(JsonNode settlement, String name) {
        return new BigDecimal(settlement.path(name).asText());
    }
}
