package org.greenlight.connectors.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.greenlight.connectors.erp.BatchProblem.Code;

class PayableBatchTest {

    static final PayableItem ITEM = new PayableItem("1", "91330200GLDEM1010W", "HT-1", "26332999000101000001", new BigDecimal("1130000.00"),
            "CNY", LocalDate.of(2026, 11, 20), LocalDate.of(2027, 1, 15), "PEVJbnZvaWNlLz4=");
    static final PayableBatch BATCH = new PayableBatch(PayableBatch.FORMAT, "B-1", "91330200GLDEM0018E", "P-1", List.of(ITEM));

    private static void refused(String json, Code code, String field) {
        BatchProblem problem = catchThrowableOfType(BatchProblem.class, () -> PayableBatch.read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.getMessage()).isNotBlank().doesNotContain("\n");
    }

    private static String json() {
        return new String(BATCH.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aBatchSurvivesTheTrip() {
        PayableBatch read = PayableBatch.read(BATCH.bytes());
        assertThat(read).isEqualTo(BATCH);
        assertThat(read.payables().get(0).invoiceDocument()).asString(StandardCharsets.UTF_8).isEqualTo("<EInvoice/>");
    }

    @Test
    void whatIsNoBatchIsRefused() {
        refused("", Code.NOT_JSON, "");
        refused("<EInvoice/>", Code.NOT_JSON, "");
        refused(json().replace("payables/1", "payables/2"), Code.WRONG_FORMAT, "format");
        refused("{\"format\":\"greenlight.payables/1\",\"batchId\":\"B\",\"lighthouseUscc\":\"L\",\"programmeId\":\"P\"}", Code.MISSING, "payables");
    }

    @ParameterizedTest
    @CsvSource({"batchId, batchId", "lighthouseUscc, lighthouseUscc", "programmeId, programmeId", "item, payables[0].item",
        "supplierUscc, payables[0].supplierUscc", "contractNumber, payables[0].contractNumber", "invoiceNumber, payables[0].invoiceNumber",
        "amount, payables[0].amount", "currency, payables[0].currency", "issueDate, payables[0].issueDate", "dueDate, payables[0].dueDate"})
    void aMissingFieldIsNamed(String field, String named) {
        refused(json().replaceFirst("\"" + field + "\":\"[^\"]*\",?", ""), Code.MISSING, named);
    }

    @ParameterizedTest
    @CsvSource({"amount, 0.00", "amount, -1.00", "amount, 1.001", "amount, 1e5", "currency, cny", "dueDate, 15.01.2027", "dueDate, 2027-02-30",
        "invoiceXml, ###"})
    void aMalformedValueIsRefusedWithItsPlace(String field, String value) {
        refused(json().replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\""), Code.MALFORMED, "payables[0]." + field);
    }

    @Test
    void anItemNumberThatOccursTwiceIsRefused() {
        PayableBatch twice = new PayableBatch(PayableBatch.FORMAT, "B-1", "L", "P", List.of(ITEM, ITEM));
        refused(new String(twice.bytes(), StandardCharsets.UTF_8), Code.DUPLICATE_ITEM, "payables[1].item");
    }
}
