package org.greenlight.financing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Discounts;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;

/**
 * What the supplier gets and what it costs, in minor units of the financing's currency.
 *
 * @param advanceMinor the part of the face that is financed
 * @param discountMinor the price of the advance from the value date to the due date
 * @param payoutMinor advance less discount: what is paid to the supplier
 * @param heldBackMinor face less advance: paid to the supplier when the debtor has paid
 * @param valueDate the day from which the discount counts
 */
@Embeddable
record Figures(Long advanceMinor, Long discountMinor, Long payoutMinor, Long heldBackMinor, LocalDate valueDate) {

    /** The most that may be advanced on a claim; never rounded up. */
    static Money cap(Money face, BasisPoints share) {
        return face.timesRoundedDown(share);
    }

    /**
     * The arithmetic of the product. The face stays the claim's face also where only a part is taken: the rest is held back.
     *
     * @throws Problem {@code amount-not-positive} or {@code amount-over-cap} for an advance outside of what may be taken
     */
    static Figures compute(Money face, Money cap, Money advance, BasisPoints yearlyRate, LocalDate valueDate, LocalDate dueDate) {
        if (!advance.isPositive()) {
            throw Problem.invalid("amount-not-positive", advance.text()).at("amount");
        }
        if (advance.compareTo(cap) > 0) {
            throw Problem.invalid("amount-over-cap", advance.text(), cap.text()).at("amount");
        }
        Money discount = Discounts.simple(advance, yearlyRate, valueDate, dueDate);
        return new Figures(
                advance.minor(), discount.minor(), advance.minus(discount).minor(), face.minus(advance).minor(), valueDate);
    }
}
