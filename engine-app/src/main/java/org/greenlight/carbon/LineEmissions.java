package org.greenlight.carbon;

import java.math.BigDecimal;
import org.greenlight.kernel.Phrase;

/**
 * What making the goods of a line emitted, by the product's footprint, or why it can not be said.
 *
 * @param kilograms CO2e without biogenic uptake; null if it can not be said
 * @param footprintId the PACT id of the footprint; null if it can not be said
 * @param evidence who stands for the footprint; {@code NONE} if it can not be said
 * @param refusal null if it can be said
 */
public record LineEmissions(BigDecimal kilograms, String footprintId, EvidenceLevel evidence, Refusal refusal) {

    /**
     * @param field of the line
     * @param rule what is asked for, in the reader's language
     * @param source what the rule rests on
     */
    public record Refusal(String field, Phrase rule, String source) {}

    /** The supplier did not allow its carbon data to be used. */
    public static LineEmissions withoutConsent() {
        return refused("supplierId", new Phrase("footprint.line.consent"), "consent CARBON of the supplier");
    }

    static LineEmissions refused(String field, Phrase rule, String source) {
        return new LineEmissions(null, null, EvidenceLevel.NONE, new Refusal(field, rule, source));
    }

    public boolean known() {
        return refusal == null;
    }
}
