package org.greenlight.financing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.greenlight.financing.BaseRates.BaseRate;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.programme.ProgrammeTerms;
import org.greenlight.programme.Recourse;

/**
 * What the funder offers: how much at most, and at what yearly rate.
 *
 * @param grade A to E, or NONE for the ordinary product
 * @param shareBps share of the face: the decision's advance rate, capped by the programme's
 * @param baseBps yearly base rate of the day, with the source of its row
 * @param rateBps yearly rate: base and green part, never under the floor
 * @param capMinor the most that may be advanced
 * @param offerExpiresOn last day on which it may be accepted
 */
@Embeddable
record Offer(
        String grade,
        Integer shareBps,
        Integer baseBps,
        String baseSource,
        Integer rateBps,
        Long capMinor,
        @Enumerated(EnumType.STRING) Recourse recourse,
        LocalDate offerExpiresOn) {

    static Offer make(Money face, String grade, AdvanceRate advance, GreenPrice price, ProgrammeTerms terms, BaseRate base,
            LocalDate expiresOn) {
        BasisPoints share = new BasisPoints(advance.advanceBps()).min(terms.advanceRate());
        return new Offer(grade, share.value(), base.rate().value(), base.source(), price.rateOver(base.rate()).value(),
                Figures.cap(face, share).minor(), terms.recourse(), expiresOn);
    }

    boolean isNothing() {
        return capMinor == 0;
    }

    BasisPoints rate() {
        return new BasisPoints(rateBps);
    }
}
