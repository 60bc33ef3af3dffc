package org.greenlight.financing;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Discounts;
import org.greenlight.kernel.Money;

/**
 * What a financing costs and what it would have cost at the base price.
 *
 * @param discount what was kept of the advance
 * @param baseRate yearly rate of the day without the green part
 * @param baseSource where the base rate is from
 */
public record PricedDeal(
        UUID id,
        String number,
        UUID supplierId,
        Money face,
        Money advance,
        Money discount,
        String grade,
        BasisPoints baseRate,
        BasisPoints rate,
        String baseSource,
        LocalDate valueDate,
        LocalDate dueDate) {

    /** Discount at the base price less the discount; negative where the green part made it dearer. */
    public Money saved() {
        return Discounts.simple(advance, baseRate, valueDate, dueDate).minus(discount);
    }

    static PricedDeal of(Financing f) {
        return new PricedDeal(f.id, f.number, f.claim.supplierId(), f.claim.face(), f.advance(), f.discount(), f.offer.grade(),
                new BasisPoints(f.offer.baseBps()), f.offer.rate(), f.offer.baseSource(), f.figures.valueDate(), f.claim.dueDate());
    }
}
