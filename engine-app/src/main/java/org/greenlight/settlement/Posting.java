package org.greenlight.settlement;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.Money;

/** One business transaction of the ledger. Each kind is a record of its own that says which accounts it moves. */
sealed interface Posting {

    UUID funderId();

    /** Null for money that belongs to no financing yet. */
    UUID financingId();

    /** With the kind it is unique: a step that is tried again books once. */
    UUID reference();

    /** Signed amounts by account; they sum to zero, zero amounts are left out. */
    Map<LedgerCode, Money> lines();

    Currency currency();

    default String kind() {
        return getClass().getSimpleName();
    }

    /** The supplier got its money: an advance came into being, of which the discount was kept. */
    record Payout(UUID funderId, UUID financingId, UUID reference, Money advance, Money discount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return lines3(LedgerCode.ADVANCES, advance, LedgerCode.UNEARNED_DISCOUNT, discount.negated(),
                    LedgerCode.CASH, advance.minus(discount).negated());
        }

        @Override
        public Currency currency() {
            return advance.currency();
        }
    }

    /** Money arrived; whose it is, is decided by what follows. Reference: the credit. */
    record CreditBooked(UUID funderId, UUID financingId, UUID reference, Money amount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return lines2(LedgerCode.CASH, amount, LedgerCode.SUSPENSE, amount.negated());
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }
    }

    /** A credit was counted for a claim: the advance first, then the supplier's part. Reference: the credit. */
    record Collected(UUID funderId, UUID financingId, UUID reference, Money toAdvance, Money toSupplier) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return lines3(LedgerCode.SUSPENSE, toAdvance.plus(toSupplier), LedgerCode.ADVANCES, toAdvance.negated(),
                    LedgerCode.HELD_BACK, toSupplier.negated());
        }

        @Override
        public Currency currency() {
            return toAdvance.currency();
        }
    }

    /** The held-back part went to the supplier. Reference: the payment order. */
    record HeldBackPaid(UUID funderId, UUID financingId, UUID reference, Money amount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return lines2(LedgerCode.HELD_BACK, amount, LedgerCode.CASH, amount.negated());
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }
    }

    /** What was in suspense went to whom it belongs. Reference: the payment order. */
    record SurplusPaid(UUID funderId, UUID financingId, UUID reference, Money amount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return lines2(LedgerCode.SUSPENSE, amount, LedgerCode.CASH, amount.negated());
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }
    }

    /** The advance is repaid, so the discount is earned. Reference: the financing. */
    record DiscountRecognised(UUID funderId, UUID financingId, UUID reference, Money discount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return lines2(LedgerCode.UNEARNED_DISCOUNT, discount, LedgerCode.DISCOUNT_INCOME, discount.negated());
        }

        @Override
        public Currency currency() {
            return discount.currency();
        }
    }

    private static Map<LedgerCode, Money> lines2(LedgerCode a, Money forA, LedgerCode b, Money forB) {
        Map<LedgerCode, Money> lines = new LinkedHashMap<>();
        put(lines, a, forA);
        put(lines, b, forB);
        return lines;
    }

    private static Map<LedgerCode, Money> lines3(LedgerCode a, Money forA, LedgerCode b, Money forB, LedgerCode c, Money forC) {
        Map<LedgerCode, Money> lines = lines2(a, forA, b, forB);
        put(lines, c, forC);
        return lines;
    }

    private static void put(Map<LedgerCode, Money> lines, LedgerCode code, Money amount) {
        if (!amount.isZero()) {
            lines.put(code, amount);
        }
    }
}
