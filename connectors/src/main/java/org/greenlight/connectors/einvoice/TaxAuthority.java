package org.greenlight.connectors.einvoice;

import org.greenlight.connectors.Operation;

/** The tax authority's invoice verification (发票查验). */
public interface TaxAuthority {

    /** {@link InvoiceQuery} to {@link InvoiceStatus}. A read; the state can change later, so it is asked again before payout. */
    Operation verify();
}
