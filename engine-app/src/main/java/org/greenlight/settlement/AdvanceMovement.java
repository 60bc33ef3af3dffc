package org.greenlight.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.Money;

/**
 * How the ledger moved one advance on one business day.
 *
 * @param amount lent less repaid less written off; the discount kept at payout is part of what was lent
 */
public record AdvanceMovement(UUID financingId, LocalDate on, Money amount) {}
