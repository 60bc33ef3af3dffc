package org.greenlight.financing;

import jakarta.persistence.Embeddable;
import org.greenlight.kernel.BasisPoints;

/** What the decision {@code green-price} said, with its reason in both languages. Basis points of a yearly rate. */
@Embeddable
record GreenPrice(Integer spreadBps, Integer floorBps, String priceReasonEn, String priceReasonZh) {

    /** The yearly rate: base and green part, never under the floor. */
    BasisPoints rateOver(BasisPoints base) {
        return base.plus(new BasisPoints(spreadBps)).max(new BasisPoints(floorBps));
    }
}
