package org.greenlight.assessment.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a supplier sold, as its verified invoices say. The feature that keeps the invoices answers. */
public interface Sales {

    /**
     * The lines of the invoices issued in the period that the tax authority confirmed and that this funder has claims on;
     * other funders' invoices are no matter of this one.
     *
     * @param from first day @param to last day
     */
    List<SoldGoods> sold(UUID supplierId, UUID funderId, LocalDate from, LocalDate to);
}
