package org.greenlight.connectors.registry;

import org.greenlight.connectors.Operation;

/**
 * The public notice registry for movables and rights (动产融资统一登记公示系统, Order 7 of 2021 of the People's Bank of China).
 * It does not review and does not refuse a second filing of the same receivable; searching is the secured party's duty.
 */
public interface CollateralRegistry {

    /** {@link NameSearch} to {@link SearchResult}. A read. */
    Operation search();

    /** {@link Filing} to {@link Certificate}. Asking by the key gives the certificate of that filing. */
    Operation file();

    /** {@link Discharge} to {@link DischargeReceipt}. Asking by the key gives the receipt. */
    Operation discharge();
}
