package org.greenlight.connectors.erp;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;
import org.greenlight.connectors.erp.BatchProblem.Code;

/**
 * A batch of approved payables from a debtor's ERP system ({@value #FORMAT}). Taken in whole or not at all: it is one
 * document, and may be signed as one.
 */
public record PayableBatch(String format, String batchId, String lighthouseUscc, String programmeId, List<PayableItem> payables) {

    public static final String FORMAT = "greenlight.payables/1";
    public static final int MAX_ITEMS = 2_000;

    public PayableBatch {
        payables = payables == null ? List.of() : List.copyOf(payables);
    }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    /** @throws BatchProblem naming the first field that is missing, malformed or contradicts another */
    public static PayableBatch read(byte[] bytes) {
        PayableBatch batch;
        try {
            batch = Wire.read(bytes, PayableBatch.class);
        } catch (WireProblem e) {
            throw new BatchProblem(e.field().isEmpty() ? Code.NOT_JSON : Code.MALFORMED, e.field(), e.getMessage());
        }
        if (!FORMAT.equals(batch.format())) {
            throw new BatchProblem(Code.WRONG_FORMAT, "format", "The format is '" + batch.format() + "', expected '" + FORMAT + "'");
        }
        need(batch.batchId(), "batchId");
        need(batch.lighthouseUscc(), "lighthouseUscc");
        need(batch.programmeId(), "programmeId");
        if (batch.payables().isEmpty()) {
            throw new BatchProblem(Code.MISSING, "payables", "The batch has no payables");
        }
        if (batch.payables().size() > MAX_ITEMS) {
            throw new BatchProblem(Code.TOO_MANY_ITEMS, "payables", "The batch has " + batch.payables().size()
                    + " payables; split it into batches of at most " + MAX_ITEMS);
        }
        check(batch.payables());
        return batch;
    }

    private static void check(List<PayableItem> payables) {
        Set<String> items = new HashSet<>();
        for (int i = 0; i < payables.size(); i++) {
            PayableItem payable = payables.get(i);
            String at = "payables[" + i + "].";
            need(payable.item(), at + "item");
            need(payable.supplierUscc(), at + "supplierUscc");
            need(payable.contractNumber(), at + "contractNumber");
            need(payable.invoiceNumber(), at + "invoiceNumber");
            need(payable.currency(), at + "currency");
            need(payable.issueDate(), at + "issueDate");
            need(payable.dueDate(), at + "dueDate");
            need(payable.amount(), at + "amount");
            amount(payable.amount(), at + "amount");
            if (!payable.currency().matches("[A-Z]{3}")) {
                throw new BatchProblem(Code.MALFORMED, at + "currency", "'" + payable.currency() + "' is no ISO 4217 code such as CNY");
            }
            if (!items.add(payable.item())) {
                throw new BatchProblem(Code.DUPLICATE_ITEM, at + "item", "Item '" + payable.item() + "' is in the batch twice");
            }
            invoice(payable, at + "invoiceXml");
        }
    }

    private static void amount(BigDecimal amount, String field) {
        if (amount.signum() <= 0 || amount.scale() > 2 || amount.precision() > 16) {
            throw new BatchProblem(Code.MALFORMED, field, amount.toPlainString() + " is no positive amount with at most two decimals");
        }
    }

    private static void invoice(PayableItem payable, String field) {
        try {
            payable.invoiceDocument();
        } catch (IllegalArgumentException e) {
            throw new BatchProblem(Code.MALFORMED, field, "The e-invoice is not Base64");
        }
    }

    private static void need(Object value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new BatchProblem(Code.MISSING, field, field + " is missing");
        }
    }
}
