package org.greenlight.settlement;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
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

    default Currency currency() {
        return lines().values().iterator().next().currency();
    }

    default String kind() {
        return getClass().getSimpleName();
    }

    /** The supplier got its money: an advance came into being, of which the discount was kept. */
    record Payout(UUID funderId, UUID financingId, UUID reference, Money advance, Money discount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.ADVANCES, advance), credit(LedgerCode.UNEARNED_DISCOUNT, discount), credit(LedgerCode.CASH, advance.minus(discount)));
        }
    }

    /** Money arrived; whose it is, is decided by what follows. Reference: the credit. */
    record CreditBooked(UUID funderId, UUID financingId, UUID reference, Money amount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.CASH, amount), credit(LedgerCode.SUSPENSE, amount));
        }
    }

    /** A credit was counted for a claim: the advance first, then the supplier's part. Reference: the credit. */
    record Collected(UUID funderId, UUID financingId, UUID reference, Money toAdvance, Money toSupplier) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.SUSPENSE, toAdvance.plus(toSupplier)), credit(LedgerCode.ADVANCES, toAdvance), credit(LedgerCode.HELD_BACK, toSupplier));
        }
    }

    /** The held-back part went to the supplier. Reference: the payment order. */
    record HeldBackPaid(UUID funderId, UUID financingId, UUID reference, Money amount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.HELD_BACK, amount), credit(LedgerCode.CASH, amount));
        }
    }

    /** What was in suspense went to whom it belongs. Reference: the payment order. */
    record SurplusPaid(UUID funderId, UUID financingId, UUID reference, Money amount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.SUSPENSE, amount), credit(LedgerCode.CASH, amount));
        }
    }

    /** The advance is repaid, so the discount is earned. Reference: the financing. */
    record DiscountRecognised(UUID funderId, UUID financingId, UUID reference, Money discount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.UNEARNED_DISCOUNT, discount), credit(LedgerCode.DISCOUNT_INCOME, discount));
        }
    }

    /**
     * The rest of an advance is given up. The discount was never earned, so it bears the loss first; only what exceeds it
     * is lost, and what of it exceeds the rest is earned. Reference: the financing.
     *
     * @param rest of the advance, not repaid
     * @param discount all of it, unearned until now
     * @param loss what of the rest exceeds the discount
     */
    record WrittenOff(UUID funderId, UUID financingId, UUID reference, Money rest, Money discount, Money loss) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.LOSSES, loss), debit(LedgerCode.UNEARNED_DISCOUNT, discount), credit(LedgerCode.ADVANCES, rest),
                    credit(LedgerCode.DISCOUNT_INCOME, loss.plus(discount).minus(rest)));
        }
    }

    /** Money for an advance that was written off: the loss first, then the discount is earned after all. Reference: the credit. */
    record LossRecovered(UUID funderId, UUID financingId, UUID reference, Money toLoss, Money toDiscount) implements Posting {
        @Override
        public Map<LedgerCode, Money> lines() {
            return of(debit(LedgerCode.SUSPENSE, toLoss.plus(toDiscount)), credit(LedgerCode.LOSSES, toLoss), credit(LedgerCode.DISCOUNT_INCOME, toDiscount));
        }
    }

    /** One line, a debit positive. */
    record Line(LedgerCode account, Money amount) {}

    private static Line debit(LedgerCode account, Money amount) {
        return new Line(account, amount);
    }

    private static Line credit(LedgerCode account, Money amount) {
        return new Line(account, amount.negated());
    }

    private static Map<LedgerCode, Money> of(Line... lines) {
        Map<LedgerCode, Money> moved = new EnumMap<>(LedgerCode.class);
        Arrays.stream(lines).filter(line -> !line.amount().isZero()).forEach(line -> moved.put(line.account(), line.amount()));
        return moved;
    }
}
