package org.greenlight.receivable;

import org.greenlight.carbon.EvidenceLevel;

/** How the emissions of purchased goods were told, the best first (GHG Protocol, Scope 3 Calculation Guidance, category 1). */
enum Scope3Method {
    /** The product's own footprint times the quantity: from the cradle to the supplier's gate. */
    SUPPLIER_FOOTPRINT,
    /** The supplier's own emissions (scopes 1 and 2) over its revenue, times the spend: without what is upstream of it. */
    SUPPLIER_INTENSITY,
    /** Spend-based: the average of the supplier's sector times the spend. */
    SECTOR_AVERAGE,
    /** Nothing is known: the line counts in no total and is listed. */
    NO_DATA;

    /**
     * House default: 1 is best and 5 worst, on the scale of PACT's ratings. What nobody checked is one worse, and a line without data
     * is no better than the worst method.
     */
    int score(EvidenceLevel evidence) {
        int selfDeclared = evidence == EvidenceLevel.THIRD_PARTY ? 0 : 1;
        return switch (this) {
            case SUPPLIER_FOOTPRINT -> 1 + selfDeclared;
            case SUPPLIER_INTENSITY -> 3 + selfDeclared;
            case SECTOR_AVERAGE, NO_DATA -> 5;
        };
    }
}
