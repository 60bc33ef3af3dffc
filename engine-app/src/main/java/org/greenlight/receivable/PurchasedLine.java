package org.greenlight.receivable;

import java.math.BigDecimal;
import java.util.UUID;
import org.greenlight.carbon.EvidenceLevel;
import org.greenlight.carbon.GoodsLine;
import org.greenlight.carbon.LineEmissions;
import org.greenlight.kernel.Phrase;

/**
 * A line of an invoice that the lighthouse enterprise owes, with what its goods emitted.
 *
 * @param number of the line on its invoice, from 1
 * @param spend yuan without tax
 * @param kilograms CO2e; null without data
 * @param evidence who stands for the figure behind it
 * @param footprintId the product's footprint; null by another method
 * @param basis which figure was used
 * @param refusal why the product's footprint was not used; null if it was
 */
record PurchasedLine(
        UUID supplierId, String invoiceNumber, int number, GoodsLine goods, BigDecimal spend, Scope3Method method, BigDecimal kilograms,
        EvidenceLevel evidence, String footprintId, Phrase basis, LineEmissions.Refusal refusal) {

    int score() {
        return method.score(evidence);
    }
}
