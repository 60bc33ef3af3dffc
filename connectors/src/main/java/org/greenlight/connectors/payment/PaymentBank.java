package org.greenlight.connectors.payment;

import org.greenlight.connectors.Operation;

/** The bank that executes payouts and reports credits, spoken to in ISO 20022. */
public interface PaymentBank {

    /**
     * {@link Payment} (pain.001.001.09) to {@link PaymentStatus} (pain.002.001.10). Done only when the money has moved
     * (ACSC, ACCC) exactly as ordered; RJCT is refused; accepted but not settled, or settled otherwise than ordered, is unclear.
     */
    Operation pay();

    /** {@link AccountProbe} to {@link ProbeResult}: does this account belong to this name? A read. */
    Operation probeAccount();
}
