package org.greenlight.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The only account a supplier is ever paid to. It exists only where the bank's probe said that the account belongs to the
 * supplier's registered name.
 *
 * @param name the account holder, the supplier's registered name
 * @param bankCode twelve-digit bank code (CNAPS)
 */
@Embeddable
public record PayoutAccount(
        @Column(name = "payout_name") String name,
        @Column(name = "payout_number") String number,
        @Column(name = "payout_bank_code") String bankCode) {}
