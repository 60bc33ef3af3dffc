package org.greenlight.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.greenlight.kernel.Money;

/**
 * The shares of a company's emissions that are the bank's, by two methods that divide by different things. Their results stand
 * beside each other and are never added or compared. Tonnes are rounded once, to the kilogram, so that a sum is the sum of what
 * a reader sees.
 */
final class Attribution {

    private static final int KILOGRAM = 3;
    private static final int PARTS = 10;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Attribution() {}

    /** PCAF: the outstanding amount over the company's value. */
    static BigDecimal pcaf(BigDecimal tonnes, Money outstanding, CompanyValue value) {
        return share(tonnes, outstanding, value.amount());
    }

    /** 人民银行《金融机构碳核算技术指南（试行）》2021, other than project finance: average balance of the year over main-business revenue. */
    static BigDecimal pboc(BigDecimal tonnes, Money averageBalance, Money revenue) {
        return share(tonnes, averageBalance, revenue);
    }

    /** The share itself, ten decimals, for a reader. */
    static BigDecimal factor(Money part, Money whole) {
        return part.amount().divide(whole.amount(), PARTS, RoundingMode.HALF_UP);
    }

    /**
     * What the goods of an invoice emitted less than the sector's average would have: an estimate, for it takes the supplier's
     * whole business as typical of these goods. Negative where the supplier is worse than the average.
     *
     * @param average tCO2e per million CNY of revenue
     */
    static BigDecimal avoided(BigDecimal average, BigDecimal tonnes, Money revenue, Money face) {
        BigDecimal byAverage = average.multiply(face.amount()).divide(MILLION, MathContext.DECIMAL128);
        BigDecimal own = tonnes.multiply(face.amount()).divide(revenue.amount(), MathContext.DECIMAL128);
        return kilograms(byAverage.subtract(own));
    }

    /** PCAF option 3a: what a company of this revenue emits in a sector of this average, in tonnes. */
    static BigDecimal bySector(BigDecimal average, Money revenue) {
        return average.multiply(revenue.amount()).divide(MILLION, MathContext.DECIMAL128);
    }

    static BigDecimal perMillion(BigDecimal tonnes, Money amount) {
        return tonnes.multiply(MILLION).divide(amount.amount(), KILOGRAM, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal tonnes, Money part, Money whole) {
        return kilograms(tonnes.multiply(part.amount()).divide(whole.amount(), MathContext.DECIMAL128));
    }

    private static BigDecimal kilograms(BigDecimal tonnes) {
        return tonnes.setScale(KILOGRAM, RoundingMode.HALF_UP);
    }
}
